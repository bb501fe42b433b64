import { describe, expect, it } from 'vitest';
import { commandPayloads } from '#shared/case/commands/payloads';
import { petitionForms } from '#shared/case/values';
import type { EarlierMatter } from '#shared/ipc/views';
import { arrivalWords } from '../../../../renderer/reception/arrival-words';
import { lookupQueries, mergeMatters } from '../../../../renderer/reception/lookup';
import {
  checkReception,
  toFurtherVisit,
  toLevelCheck,
  toPerson,
  toRegistration,
} from '../../../../renderer/reception/reception-check';
import {
  emptyForm,
  emptyPerson,
  isWorthKeeping,
  type PersonForm,
  proposedTitle,
  type ReceptionForm,
  readReceptionDraft,
  withPerson,
} from '../../../../renderer/reception/reception-form';
import { type SecretForm, toSecret } from '../../../../renderer/reception/secret-form';
import { unfinishedNotes } from '../../../../renderer/reception/unfinished';
import { errorsOf } from '../../../../renderer/ui/field-errors';

const TODAY = '2026-11-24';
const receiver = { id: 'officer-1', name: '王芳' };
const blank = (): ReceptionForm => {
  let next = 0;
  return emptyForm({
    newId: () => {
      next += 1;
      return `id-${next}`;
    },
    today: TODAY,
    time: '09:30',
    place: '2 号窗口',
    organId: 'organ-1',
  });
};
const filled = (person: Partial<PersonForm> = {}, over: Partial<ReceptionForm> = {}): ReceptionForm => ({
  ...withPerson(blank(), 0, { name: '赵铁柱', ...person }),
  demands: '要求发放过渡费。',
  ...over,
});
const errors = (form: ReceptionForm) => checkReception(form, receiver, TODAY);

describe('what reception asks for', () => {
  it('needs only a name and the demands', () => {
    expect(Object.keys(errors(blank()))).toEqual(['visit.petitioners.0.name', 'matter.demands']);
    expect(errors(filled())).toEqual({});
  });
  it('takes an anonymous visitor without a name', () => {
    expect(errors(filled({ name: '', anonymous: true }))).toEqual({});
  });
  it('tells a wrong check digit, and lets the officer keep the number', () => {
    const wrong = { identityNumber: '110105194912310021' };
    expect(errors(filled(wrong))['visit.petitioners.0.identityNumber']).toContain('校验位');
    expect(errors(filled({ ...wrong, keepUnverified: true }))).toEqual({});
    const person = toPerson({ ...emptyPerson('p'), name: '赵', ...wrong, keepUnverified: true });
    expect(person.identityUnverified).toBe(true);
    expect(person.identityNumber).toBe('110105194912310021');
  });
  it('does not accept a future day, asks a reason for a past one', () => {
    expect(errors(filled({}, { receivedOn: '2026-11-25' }))['visit.receivedOn']).toContain('不能晚于今天');
    expect(errors(filled({}, { receivedOn: '2026-11-20' })).lateReason).toContain('补录');
    expect(errors(filled({}, { receivedOn: '2026-11-20', lateReason: '停电' }))).toEqual({});
  });
  it('wants a headcount not below the people registered', () => {
    const two = { ...filled(), people: [...filled().people, { ...emptyPerson('p2'), name: '周大勇' }] };
    expect(errors(two)['visit.headcount']).toContain('不能比这少');
    expect(errors({ ...two, headcount: '6' })).toEqual({});
    expect(errors(filled({}, { headcount: '很多' }))['visit.headcount']).toContain('整数');
  });
  it('names the rule when there are more than five representatives', () => {
    const people = Array.from({ length: 6 }, (_, at) => ({ ...emptyPerson(`p${at}`), name: `代表${at}` }));
    expect(errors({ ...filled(), people, headcount: '20' })['visit.petitioners']).toContain('第二十条');
  });
  it('lets a letter name more than five signers, and a visit not', () => {
    const people = Array.from({ length: 7 }, (_, at) => ({ ...emptyPerson(`p${at}`), name: `署名人${at}` }));
    const letter: ReceptionForm = { ...filled(), people, headcount: '12', form: '来信' };
    expect(errors(letter)).toEqual({});
    const visit = errors({ ...letter, form: '来访' })['visit.petitioners'];
    expect(visit).toContain('第二十条');
  });
  it('says the rule on representatives even while something else is missing', () => {
    const people = Array.from({ length: 6 }, (_, at) => ({ ...emptyPerson(`p${at}`), name: at === 0 ? '' : '代表' }));
    const found = errors({ ...filled(), people, headcount: '20' });
    expect(Object.keys(found)).toEqual(['visit.petitioners.0.name', 'visit.petitioners']);
  });
  it('speaks of what came: a letter received, a call, never of a visit', () => {
    const late = { receivedOn: '2026-11-25', headcount: '0' };
    const letter = errors(filled({ name: '' }, { ...late, form: '来信' }));
    expect(letter['visit.receivedOn']).toBe('收信日期不能晚于今天');
    expect(Object.values(letter).join()).not.toContain('来访');
    expect(errors(filled({}, { ...late, form: '来电' }))['visit.headcount']).toContain('来电人数');
    expect(errors(filled({}, { form: '来信', receivedOn: '2026-11-20' })).lateReason).toContain('来信');
  });
  it('takes 20,000 pasted characters, emoji and rare characters', () => {
    expect(errors(filled({ name: '𠮷野㛃😀' }, { demands: '长'.repeat(20_000), facts: '长'.repeat(20_000) }))).toEqual(
      {},
    );
  });
  it('says when a short field is too long, keeping the text', () => {
    expect(errors(filled({ name: '名'.repeat(101) }))['visit.petitioners.0.name']).toContain('最多 100 个字');
  });
});

describe('whether a visit went past a level', () => {
  const past = { finding: '越级', competentOrgan: ' 临江县住建局', guidance: '请到县住建局' } as const;
  it('is not asked unless the officer wants it, and only of visits', () => {
    expect(toLevelCheck(filled())).toBeNull();
    expect(toLevelCheck(filled({}, { level: past, form: '来信' }))).toBeNull();
    expect(toLevelCheck(filled({}, { level: past }))).toMatchObject({
      visitId: 'id-2',
      competentOrgan: '临江县住建局',
    });
  });
  it('needs the competent organ and the guidance when it did, nothing otherwise', () => {
    const bare = { ...past, competentOrgan: '', guidance: ' ' };
    expect(Object.keys(errors(filled({}, { level: bare })))).toEqual(['level.competentOrgan', 'level.guidance']);
    expect(errors(filled({}, { level: { ...bare, finding: '逐级' } }))).toEqual({});
    expect(errors(filled({}, { level: bare, form: '来电' }))).toEqual({});
    expect(errors(filled({}, { level: past }))).toEqual({});
  });
  it('is kept in the draft; a draft from before has none', () => {
    const form = filled({}, { level: past });
    expect(readReceptionDraft(JSON.stringify(form))).toEqual(form);
    const { level: _, ...old } = form;
    expect(readReceptionDraft(JSON.stringify(old))).toEqual({ ...form, level: null });
  });
});

describe('a secret matter', () => {
  const typed: SecretForm = {
    documentNumber: ' 临密〔2026〕3号 ',
    level: '机密',
    keptAt: '机要室 2 号柜',
    form: '来信',
    headcount: '1',
    receivedOn: TODAY,
    lateReason: '',
  };
  it('is a pointer and nothing else', () => {
    const sent = commandPayloads['register-secret'].parse(toSecret(typed, 'organ-1'));
    expect(Object.keys(sent).sort()).toEqual(['documentNumber', 'form', 'headcount', 'keptAt', 'level', 'organId']);
  });
  it('needs number, level and place', () => {
    const found = errorsOf(
      commandPayloads['register-secret'],
      toSecret({ ...typed, level: '', documentNumber: '', keptAt: ' ', headcount: '几' }, ''),
    );
    expect(Object.keys(found).sort()).toEqual(['documentNumber', 'headcount', 'keptAt', 'level']);
  });
});

describe('what reception sends', () => {
  it('leaves empty details out and tidies numbers', () => {
    const person = toPerson({
      ...emptyPerson('p'),
      name: ' 赵铁柱 ',
      identityNumber: '11010519491231002x',
      phone: '138-0013-8000',
    });
    expect(person).toEqual({
      id: 'p',
      name: '赵铁柱',
      anonymous: false,
      kind: '自然人',
      identityKind: '居民身份证',
      identityNumber: '11010519491231002X',
      phone: '13800138000',
    });
  });
  it('sends the place of a visit only', () => {
    expect(toRegistration(filled(), receiver).visit.place).toBe('2 号窗口');
    for (const form of ['来信', '网信', '来电', '传真'] as const) {
      const { visit } = toRegistration(filled({}, { form }), receiver);
      expect([visit.form, visit.place]).toEqual([form, '']);
    }
  });
  it('proposes the title, and takes the written one', () => {
    expect(toRegistration(filled(), receiver).matter.title).toBe('要求发放过渡费');
    expect(toRegistration(filled({}, { title: '过渡费' }), receiver).matter.title).toBe('过渡费');
  });
  it('drops nothing of a further visit', () => {
    const form = filled({}, { facts: '又拖了半年', papersHandedOver: '收据 1 份' });
    expect(toFurtherVisit(form, receiver).said).toBe('要求发放过渡费。\n事实和理由：又拖了半年\n递交的材料：收据 1 份');
  });
  it('records the matters found different', () => {
    expect(toRegistration(filled({}, { notSameAs: ['case-7'] }), receiver).notSameAs).toEqual(['case-7']);
  });
});

describe('the forms of a petition', () => {
  it('have a key each, none of them taken twice or by the page', () => {
    const keys = petitionForms.map((form) => arrivalWords[form].key);
    expect(new Set([...keys, 'Alt+R', 'Alt+S']).size).toBe(petitionForms.length + 2);
  });
  it('offers an interview only to who is there', () => {
    expect(petitionForms.filter((form) => arrivalWords[form].interview)).toEqual(['来访']);
    expect(petitionForms.filter((form) => arrivalWords[form].answers)).toEqual(['来访', '来电']);
  });
});

describe('proposed titles', () => {
  it('ends at the first full stop or line', () => {
    expect(proposedTitle('要求退还押金。另外要求道歉。')).toBe('要求退还押金');
    expect(proposedTitle('  ')).toBe('');
  });
  it('cuts a long sentence at a comma, else within it', () => {
    const long = '要求落实2019年签订的房屋征收补偿协议中的过渡费，从2023年6月起至今没有发放';
    expect(proposedTitle(long)).toBe('要求落实2019年签订的房屋征收补偿协议中的过渡费');
    expect(proposedTitle('字'.repeat(50))).toBe(`${'字'.repeat(30)}…`);
  });
});

describe('the draft of a form', () => {
  it('comes back as it was typed', () => {
    const form = filled({ identityNumber: '110' }, { notSameAs: ['a'] });
    expect(readReceptionDraft(JSON.stringify(form))).toEqual(form);
  });
  it('is refused when it is something else, never half read', () => {
    expect(readReceptionDraft('{"caseId":1}')).toBeNull();
    expect(readReceptionDraft('not json')).toBeNull();
  });
  it('is kept only when something was typed', () => {
    expect(isWorthKeeping(blank())).toBe(false);
    expect(isWorthKeeping(withPerson(blank(), 0, { phone: '1' }))).toBe(true);
  });
});

describe('looking for earlier visits', () => {
  const matter = (over: Partial<EarlierMatter>): EarlierMatter => ({
    caseId: 'c',
    registration: '2026-000001',
    title: '',
    demands: '',
    petitionerNames: '',
    openedOn: '2026-01-01',
    lastVisitOn: '2026-01-01',
    visitCount: 1,
    stage: '',
    closedOn: null,
    as: '信访人',
    matchedBy: ['姓名'],
    ...over,
  });
  it('asks nothing for a single letter or half a number', () => {
    expect(lookupQueries(withPerson(blank(), 0, { name: '赵', phone: '138' }))).toEqual([]);
    expect(lookupQueries(withPerson(blank(), 0, { name: '赵铁柱' }))).toEqual([
      { name: '赵铁柱', identityNumber: '', phone: '' },
    ]);
  });
  it('shows a matter found twice once, the best agreement first', () => {
    const merged = mergeMatters([
      [matter({ caseId: 'a' }), matter({ caseId: 'b', lastVisitOn: '2026-05-01' })],
      [matter({ caseId: 'a', matchedBy: ['电话'] })],
    ]);
    expect(merged.map(({ caseId }) => caseId)).toEqual(['a', 'b']);
    expect(merged[0]?.matchedBy).toEqual(['姓名', '电话']);
  });
  it('finds unfinished notes among the drafts', () => {
    const draft = { kind: 'interview', caseId: 'c', title: '笔录', savedAt: '2026-11-24T01:05:00.000Z' } as const;
    expect(
      unfinishedNotes([
        { ...draft, key: 'interview:v1' },
        { ...draft, key: 'addendum:n1' },
      ]),
    ).toEqual([{ caseId: 'c', visitId: 'v1', title: '笔录', savedAt: '2026年11月24日 09:05' }]);
  });
});
