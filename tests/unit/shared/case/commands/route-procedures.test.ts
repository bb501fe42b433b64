import { describe, expect, it } from 'vitest';
import { limitsOf } from '#shared/case/limits-of';
import { nationalLaw } from '#shared/law/law';
import { bureauOnly, Desk, deskAt, lettersOnly, registration, told, transfer, wayClass } from '../desk';

const on = '2026-11-02';
const at = (organ: string, way: Parameters<typeof wayClass>[0], form: '来访' | '来信' = '来访') =>
  new Desk({ on }).act('register-visit', registration(on, { form }, organ)).act('classify-matter', wayClass(way));
const guidance = {
  guidanceId: 'g1',
  organId: 'bureau',
  procedure: '行政复议',
  handledBy: '临江市人民政府',
  basis: '《中华人民共和国行政复议法》',
  namedDue: '2027-01-01',
};

describe('guide-to-procedure', () => {
  it.each([
    [1, 'other-procedure-1'],
    [2, 'other-procedure-2'],
    [3, 'other-procedure-3'],
    [4, 'other-procedure-4'],
    [5, 'other-procedure-5'],
  ] as const)('leads way %i into its own procedure with its own limit %s, without acceptance', (way, limitKey) => {
    const { now } = at('bureau', way).act('guide-to-procedure', guidance);
    expect(now.guidances).toMatchObject([{ guidanceId: 'g1', way, organKind: 'competent-organ', guidedOn: on }]);
    expect(now.acceptance).toBeNull();
    const limits = limitsOf(now, nationalLaw);
    expect(limits.some(({ rule }) => rule === 'finish')).toBe(false);
    expect(limits.find(({ key }) => key === `${limitKey}:g1`)?.due).toBe('2027-01-01');
  });
  it('counts no limit where none is named', () => {
    const { now } = at('bureau', 4).act('guide-to-procedure', { ...guidance, namedDue: null });
    expect(limitsOf(now, nationalLaw).some(({ rule }) => rule.startsWith('other-procedure'))).toBe(false);
  });
  it.each([
    ['way 6', () => deskAt('classified', on), '《条例》第三十一条第六项'],
    ['a matter not classified', () => deskAt('registered', on), '《条例》第三十一条'],
    [
      'another purpose',
      () => deskAt('registered', on).act('classify-matter', wayClass(null, '意见建议')),
      '《条例》第三十一条',
    ],
    ['a closed matter', () => deskAt('closed', on), '已办结事项'],
    [
      'a matter sent elsewhere',
      () => at('letters', 2).act('transfer-matter', transfer('转送', null)),
      '《条例》第二十二条',
    ],
  ])('is refused for %s', (_what, desk, rule) => {
    expect(desk().refusal('guide-to-procedure', guidance).rule).toBe(rule);
  });
  it('is not for a 信访部门, but for visitors of litigation (art. 22(2))', () => {
    const byLetters = { ...guidance, organId: 'letters' };
    expect(at('letters', 4).refusal('guide-to-procedure', byLetters).rule).toBe('《条例》第二十二条');
    expect(at('letters', 4).refusal('guide-to-procedure', byLetters, { office: lettersOnly }).rule).toBe(
      '《条例》第二十二条',
    );
    expect(at('letters', 1).ask('guide-to-procedure', byLetters, { office: lettersOnly }).ok).toBe(true);
    expect(at('letters', 1, '来信').refusal('guide-to-procedure', byLetters, { office: lettersOnly }).rule).toBe(
      '《条例》第二十二条第二款',
    );
  });
  it('is refused for a foreign organ, twice, and with a period that is over', () => {
    expect(at('bureau', 2).refusal('guide-to-procedure', { ...guidance, organId: 'no' }).rule).toBe(
      '《条例》第三十一条',
    );
    const desk = at('bureau', 2).act('guide-to-procedure', guidance);
    expect(desk.refusal('guide-to-procedure', guidance).field).toBe('guidanceId');
    const over = { ...guidance, guidanceId: 'g2', namedDue: '2026-11-01' };
    expect(desk.refusal('guide-to-procedure', over)).toMatchObject({ rule: '日期先后', field: 'namedDue' });
  });
});

describe('record-procedure-result', () => {
  const result = { guidanceId: 'g1', text: '已作出复议决定' };

  it('ends the limit of the other procedure, late as well as in time', () => {
    const late = at('bureau', 4)
      .act('guide-to-procedure', guidance)
      .act('give-notice', told('procedure', 'g1'))
      .act('record-procedure-result', result, { on: '2027-01-05' });
    expect(late.now.guidances[0]?.result).toEqual({ on: '2027-01-05', text: '已作出复议决定' });
    expect(limitsOf(late.now, nationalLaw).find(({ rule }) => rule.startsWith('other-procedure'))).toMatchObject({
      metOn: '2027-01-05',
      late: true,
    });
    expect(late.refusal('record-procedure-result', result, { on: '2027-01-06' }).rule).toBe('《条例》第三十一条');
  });
  it('needs a guidance, and is not before it', () => {
    expect(at('bureau', 4).refusal('record-procedure-result', result).rule).toBe('《条例》第三十一条');
    const desk = at('bureau', 4).act('guide-to-procedure', guidance, { on: '2026-11-05' });
    expect(desk.refusal('record-procedure-result', { ...result, guidanceId: 'g9' }, { on: '2026-11-05' }).field).toBe(
      'guidanceId',
    );
    expect(desk.refusal('record-procedure-result', result, { on: '2026-11-04', today: '2026-11-06' }).rule).toBe(
      '日期先后',
    );
  });
});

describe('study-suggestion and reply-suggestion', () => {
  const study = { organId: 'bureau', findings: '可行', adoption: '采纳', measures: '增设扶手' } as const;
  const suggested = () => deskAt('registered', on).act('classify-matter', wayClass(null, '意见建议'));

  it('study, adopt and answer (art. 29)', () => {
    const desk = suggested()
      .act('study-suggestion', study, { on: '2026-11-10' })
      .act('reply-suggestion', { text: '已采纳', way: '书面' }, { on: '2026-11-12' });
    expect(desk.now.suggestion).toMatchObject({
      adoption: '采纳',
      studiedOn: '2026-11-10',
      reply: { on: '2026-11-12', way: '书面' },
    });
    expect(desk.refusal('study-suggestion', study, { on: '2026-11-13' }).rule).toBe('《条例》第二十九条');
    expect(desk.refusal('reply-suggestion', { text: '再', way: '书面' }, { on: '2026-11-13' }).rule).toBe(
      '《条例》第二十九条',
    );
  });
  it('say what is done when adopted', () => {
    expect(suggested().refusal('study-suggestion', { ...study, measures: ' ' })).toMatchObject({
      rule: '《条例》第二十九条',
      field: 'measures',
    });
    expect(suggested().ask('study-suggestion', { ...study, adoption: '未采纳', measures: '' }).ok).toBe(true);
  });
  it('are for suggestions, by an organ with power that has the matter', () => {
    expect(deskAt('classified', on).refusal('study-suggestion', study).rule).toBe('《条例》第二十九条');
    expect(suggested().refusal('study-suggestion', { ...study, organId: 'letters' }).field).toBe('organId');
    expect(suggested().refusal('study-suggestion', study, { office: lettersOnly }).rule).toBe('《条例》第二十九条');
    expect(suggested().refusal('study-suggestion', { ...study, organId: 'no' }).rule).toBe('《条例》第二十九条');
    const sent = suggested().act('transfer-matter', transfer('转送', null));
    expect(sent.refusal('study-suggestion', study, { office: bureauOnly }).rule).toBe('《条例》第二十二条');
  });
  it('answer only what was studied, not before', () => {
    const reply = { text: '已采纳', way: '书面' } as const;
    expect(suggested().refusal('reply-suggestion', reply).rule).toBe('《条例》第二十九条');
    const desk = suggested().act('study-suggestion', study, { on: '2026-11-10' });
    expect(desk.refusal('reply-suggestion', reply, { on: '2026-11-09', today: '2026-11-11' }).rule).toBe('日期先后');
  });
});
