import { describe, expect, it } from 'vitest';
import { applyLawChanges } from '#shared/law/apply-changes';
import { type OfficeLimit, officeLimitSchema } from '#shared/law/changes';
import { nationalLaw } from '#shared/law/law';
import { hasClock, limitRules, type PaperKey, paperKeys, ruleInForce } from '#shared/law/limits';
import { paperDays } from '#shared/law/paper-days';
import { hearingNotice } from '#shared/papers/hearing-notice';
import { deskAt, office } from '../case/desk';
import { factsFor } from '../papers/paper-desk';

const own = (key: PaperKey, more: Partial<OfficeLimit>): OfficeLimit => ({
  id: `own-${key}`,
  key,
  name: '本市的天数',
  article: '《临江市信访听证办法》第九条',
  dutyBearer: 'competent-organ',
  length: 10,
  unit: 'day',
  extensionAtMost: null,
  warns: [],
  source: '临江市信访局文件',
  verified: true,
  validFrom: '2026-01-01',
  validTo: null,
  ...more,
});
const lawWith = (limit: OfficeLimit) => applyLawChanges(nationalLaw, [{ kind: 'limit', limit }]);

describe('days that papers speak of', () => {
  it('are rows of the one table: source, validity, not verified, and no clock', () => {
    for (const key of paperKeys) {
      const rule = ruleInForce(key, '2026-11-02', null);
      expect(rule, key).toMatchObject({ origin: 'national', verified: false, warns: [] });
      expect(rule?.source).not.toBe('');
      expect(hasClock(key)).toBe(false);
    }
    expect(
      limitRules.filter(({ key }) => !hasClock(key)).map(({ key, length, validFrom }) => [key, length, validFrom]),
    ).toEqual([
      ['hearing-notice', 7, '2022-05-01'],
      ['hearing-opinion', 20, '2022-05-01'],
      ['judicial-confirmation', 30, '2011-01-01'],
      ['public-notice', 30, '2022-01-01'],
    ]);
  });
  it('may be set by the office, in working days as well, from a day on', () => {
    const limit = own('hearing-notice', { length: 10, unit: 'working-day' });
    expect(officeLimitSchema.parse(limit)).toEqual(limit);
    const law = lawWith(limit);
    const days = paperDays('hearing-notice', '2026-11-02', law);
    expect([days?.words, days?.until('2026-11-02'), days?.rule.verified]).toEqual(['10个工作日', '2026-11-16', true]);
    // Before its first day the shipped row holds.
    expect(paperDays('hearing-notice', '2025-12-31', law)?.words).toBe('7日');
  });
  it('are not guessed where the holiday list of a year is missing', () => {
    const law = lawWith(own('hearing-notice', { unit: 'working-day' }));
    expect(paperDays('hearing-notice', '2026-12-28', law)?.until('2026-12-28')).toBeNull();
  });
});

describe('an office’s own row', () => {
  it('is what the hearing notice is measured by', () => {
    const state = deskAt('assigned', '2026-11-02').act('order-hearing', {
      hearingId: 'h1',
      stage: 'handling',
      reason: '疑难',
    }).now;
    const values = { date: '2026-11-14', chair: '周明', members: '孙丽', recorder: '赵敏' };
    const said = (law: typeof nationalLaw) => {
      const facts = {
        ...factsFor(hearingNotice, state, { organId: 'bureau', values, today: '2026-11-05', office }),
        law,
      };
      return hearingNotice.checks?.(facts).find(({ id }) => id === 'seven-days');
    };
    expect(said(nationalLaw)).toMatchObject({ ok: true, message: '提前7日通知各方' });
    expect(said(lawWith(own('hearing-notice', {})))).toMatchObject({
      ok: false,
      source: '《临江市信访听证办法》第九条',
      message: '《临江市信访听证办法》第九条要求举行听证的10日前通知各方，请核对本地规定',
    });
  });
  it('moves the day a public notice counts as served', () => {
    const law = lawWith(own('public-notice', { length: 60, article: '本单位送达规定' }));
    const serve = {
      paperId: 'paper-1',
      way: '公告送达',
      servedBy: '王芳',
      receiver: '李秀英',
      remark: '下落不明，公告栏',
      noticeFrom: '2026-11-02',
    };
    const issued = deskAt('issued', '2026-11-02');
    expect(issued.refusal('serve-letter', serve, { on: '2026-12-02', law })).toMatchObject({
      field: 'occurredOn',
      message: expect.stringContaining('2027年1月1日视为送达'),
    });
    expect(issued.ask('serve-letter', serve, { on: '2027-01-01', law }).ok).toBe(true);
    expect(issued.ask('serve-letter', serve, { on: '2026-12-02' }).ok).toBe(true);
  });
});
