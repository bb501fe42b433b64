import { describe, expect, it } from 'vitest';
import { layoutLetter } from '#shared/papers/layout';
import { replyLetter } from '#shared/papers/reply-letter';
import { firstChange } from '../../../../renderer/papers/first-change';
import { sampleReply } from '../../../support/measure-samples';

const field = 'demands.d1.facts';
const pagesWith = (facts: string) =>
  layoutLetter(
    replyLetter({
      ...sampleReply,
      demands: sampleReply.demands.map((demand, index) => (index === 0 ? { ...demand, facts } : demand)),
    }),
  );
const long = '经查，该楼电梯维护保养记录不完整，维护保养单位没有按期检查。'.repeat(40);

describe('the line that is being written', () => {
  it('is the one whose words changed, on whatever page it stands', () => {
    const before = pagesWith(long);
    const after = pagesWith(`${long}已责令改正`);
    const place = firstChange(before, after, new Set([field]));
    const item = place === null ? undefined : after[place.page]?.items[place.item];
    expect(place?.page).toBeGreaterThan(0);
    expect(item?.kind === 'text' ? item.runs.map(({ text }) => text).join('') : '').toContain('已责令');
  });

  it('is the last one where lines were taken away', () => {
    const before = pagesWith(`${long}\n到此为止。`);
    const after = pagesWith(long);
    const place = firstChange(before, after, new Set([field]));
    const item = place === null ? undefined : after[place.page]?.items[place.item];
    expect(item?.kind === 'text' ? item.runs.map(({ text }) => text).join('') : '').toContain('按期检查。');
  });

  it('is none where nothing changed, or only a field nobody is in', () => {
    const before = pagesWith(long);
    expect(firstChange(before, pagesWith(long), new Set([field]))).toBeNull();
    expect(firstChange(before, pagesWith(`${long}已`), new Set(['gist']))).toBeNull();
  });
});
