import { describe, expect, it } from 'vitest';
import { paperTable } from '#shared/papers/catalogue';
import { type PaperChoices, paperChoices } from '#shared/papers/propose';
import { type Desk, deskAt, file, office, service, told, transfer } from '../case/desk';

const on = '2026-11-02';
const choices = (desk: Desk): PaperChoices => paperChoices(desk.now, office);
const proposed = (desk: Desk) =>
  choices(desk).proposed.map(({ paper, subject }) => [paper.name, subject.about] as const);
const accepted = (): Desk => deskAt('classified').act('accept-matter', { organId: 'bureau' }, { on });
const draft = { paperId: 'notice-1', key: 'acceptance-notice', organId: 'bureau', about: null, values: {} };

describe('which paper a case calls for', () => {
  it('proposes the notice that is owed first, with its reason and article', () => {
    const [first] = choices(accepted()).proposed;
    expect(first?.paper.name).toBe('受理告知书');
    expect(first).toMatchObject({ existing: null, reason: expect.stringContaining('告知') });
    expect(first?.reason).toContain('2026年11月2日');
    expect(first?.rule).toContain('《条例》');
  });

  it('does not propose again what is being written, and still offers it with what is there', () => {
    const desk = accepted().act('draft-paper', draft, { on });
    expect(proposed(desk).map(([name]) => name)).not.toContain('受理告知书');
    const offers = choices(desk).groups.flatMap((group) => group.offers);
    expect(offers.find(({ paper }) => paper.key === 'acceptance-notice')?.existing?.paperId).toBe('notice-1');
    // Withdrawn, it is called for again.
    expect(proposed(desk.act('end-paper', { paperId: 'notice-1', reason: '另写' }, { on }))[0]?.[0]).toBe('受理告知书');
  });

  it('proposes nothing for a duty that is met', () => {
    const names = proposed(accepted().act('give-notice', told('accepted'), { on })).map(([name]) => name);
    expect(names).not.toContain('受理告知书');
  });

  it('proposes a receipt for what was handed over, and the code on paper for who gets no message', () => {
    const desk = deskAt('classified');
    const { now } = desk;
    const names = (state: typeof now) => paperChoices(state, office).proposed.map(({ paper }) => paper.name);
    const matter = { ...now.matter, papersHandedOver: '照片 4 张' };
    expect(names({ ...now, matter })).toContain('材料清单回执');
    expect(names({ ...now, matter: { ...matter, papersHandedOver: '' } })).not.toContain('材料清单回执');
    const sent = desk.act('transfer-matter', transfer('转送', null), { on }).now;
    const reached = (phone: string, state = sent) =>
      names({ ...state, petitioners: state.petitioners.map((each) => ({ ...each, phone })) });
    expect(reached('027-8123001')).toContain('查询码告知单');
    expect(reached('13800138000')).not.toContain('查询码告知单');
    expect(reached('', now)).not.toContain('查询码告知单');
  });

  it('proposes the letter of a transfer and the notice of where it went, each for its transfer', () => {
    const desk = deskAt('classified').act('transfer-matter', transfer('转送', null), { on });
    const found = proposed(desk);
    expect(found).toContainEqual(['转送函', 't1']);
    expect(found.map(([name]) => name)).not.toContain('交办函');
  });

  it('proposes the way to approval of an extension, and its notice once it is agreed to', () => {
    const asked = deskAt('assigned').act(
      'propose-extension',
      { extensionId: 'e1', days: 15, reason: '需要鉴定' },
      { on },
    );
    expect(proposed(asked)).toContainEqual(['延期审批表', 'e1']);
    const decided = asked.act(
      'decide-extension',
      { extensionId: 'e1', agreed: true, comment: '' },
      { on, officerId: 'li' },
    );
    const names = proposed(decided).map(([name]) => name);
    expect(names).not.toContain('延期审批表');
    expect(names[0]).toBe('延期办理告知书');
  });

  it('proposes the cover and the list of the file when the matter is closed', () => {
    expect(proposed(deskAt('closed')).map(([name]) => name)).toEqual(expect.arrayContaining(['卷宗封面', '卷内目录']));
    expect(proposed(deskAt('assigned')).map(([name]) => name)).not.toContain('卷内目录');
  });

  it('names every paper exactly where it stands: proposed, offered, or closed with a rule', () => {
    const issued = accepted()
      .act('draft-paper', draft, { on })
      .act('sign-off-paper', { paperId: 'notice-1', agreed: true, comment: '' }, { on })
      .act('issue-paper', { paperId: 'notice-1', number: { series: '临住建信', year: 2026, serial: 1 }, file }, { on });
    const desks = [deskAt('registered'), accepted(), issued, deskAt('served'), deskAt('closed')];
    for (const desk of [...desks, issued.act('serve-letter', { ...service, paperId: 'notice-1' }, { on })]) {
      const { proposed: first, groups, closed } = choices(desk);
      const open = new Set([...first, ...groups.flatMap(({ offers }) => offers)].map(({ paper }) => paper.key));
      const shut = closed.map(({ paper }) => paper.key);
      expect([...open, ...shut].sort()).toEqual(paperTable.map(({ key }) => key).sort());
      for (const { refusal } of closed) {
        expect(refusal.rule).not.toBe('');
        expect(refusal.message).not.toBe('');
      }
    }
  });

  it('is the same for the same case', () => {
    const desk = deskAt('issued');
    expect(choices(desk)).toEqual(choices(desk));
  });
});
