import { describe, expect, it } from 'vitest';
import { replyLetter } from '#shared/papers/reply-letter';
import { replyInputOfCase } from '#shared/papers/reply-of-case';
import { deskAt, office, opinion } from '../case/desk';
import { received, type registered } from './notice-desks';

const around = (state: ReturnType<typeof registered>['now']) => ({
  state,
  organ: office.organs.find(({ id }) => id === 'bureau') ?? null,
  number: null,
  issuedOn: null,
});
const first = (state: ReturnType<typeof registered>['now']): string =>
  replyLetter(replyInputOfCase(opinion(), around(state))).body[0]?.text ?? '';

describe('the reply letter of a case', () => {
  it('says who transferred the matter to the organ that accepted it, and nothing when nobody did', () => {
    const accepted = received().act('accept-matter', { organId: 'bureau' }, { on: '2026-11-09' }).now;
    expect(first(accepted)).toContain('收悉。经临江省信访局转送，我单位于2026年11月9日依法受理。');
    const assigned = { ...accepted, receipts: accepted.receipts.map((each) => ({ ...each, kind: '交办' as const })) };
    expect(first(assigned)).toContain('经临江省信访局交办，我单位于');
    const returned = {
      ...accepted,
      receipts: accepted.receipts.map((each) => ({ ...each, returnedOn: '2026-11-10' })),
    };
    expect(first(returned)).not.toContain('经临江省信访局');
    expect(first(deskAt('accepted', '2026-11-02').now)).toMatch(/收悉。我单位于/);
  });
  it('addresses a petitioner that is an organisation as 你单位', () => {
    const { now } = deskAt('accepted', '2026-11-02');
    const unit = { ...now, petitioners: now.petitioners.map((each) => ({ ...each, kind: '单位' as const })) };
    expect(first(unit)).toMatch(/^你单位于/);
    expect(first(now)).toMatch(/^您于/);
  });
});
