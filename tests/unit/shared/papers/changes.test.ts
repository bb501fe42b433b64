import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { partsOfValues, textChanges, versionChanges } from '#shared/papers/changes';

const rebuilt = (before: string, after: string) => {
  const pieces = textChanges(before, after);
  const without = (kind: string) =>
    pieces
      .filter((piece) => piece.kind !== kind)
      .map(({ text }) => text)
      .join('');
  return { before: without('inserted'), after: without('deleted') };
};

describe('changes between versions', () => {
  it('marks characters of Chinese text, and words and numbers whole', () => {
    expect(textChanges('请于7日内答复。', '请于15日内书面答复。')).toEqual([
      { kind: 'same', text: '请于' },
      { kind: 'deleted', text: '7' },
      { kind: 'inserted', text: '15' },
      { kind: 'same', text: '日内' },
      { kind: 'inserted', text: '书面' },
      { kind: 'same', text: '答复。' },
    ]);
  });

  it('says nothing of equal texts, and the whole of a text that is new or gone', () => {
    expect(textChanges('一样', '一样')).toEqual([{ kind: 'same', text: '一样' }]);
    expect(textChanges('', '')).toEqual([]);
    expect(textChanges('', '新写的')).toEqual([{ kind: 'inserted', text: '新写的' }]);
    expect(textChanges('旧的', '')).toEqual([{ kind: 'deleted', text: '旧的' }]);
  });

  it('takes a single kept character between two changes into the mark', () => {
    expect(textChanges('张家的房', '李家之房').slice(0, 2)).toEqual([
      { kind: 'deleted', text: '张家的' },
      { kind: 'inserted', text: '李家之' },
    ]);
  });

  it('keeps names of four-byte characters whole', () => {
    expect(textChanges('王𬱖', '王𬱖喆')).toEqual([
      { kind: 'same', text: '王𬱖' },
      { kind: 'inserted', text: '喆' },
    ]);
  });

  it('gives both texts back, whatever they are', () => {
    const text = fc.string({ unit: fc.constantFrom('的', '是', '房', '，', '。', '1', '2', 'a', '\n', '𬱖') });
    fc.assert(
      fc.property(text, text, (before, after) => {
        expect(rebuilt(before, after)).toEqual({ before, after });
      }),
    );
  });

  it('does not keep the screen waiting for two long texts that have nothing in common', () => {
    const [before, after] = ['甲乙丙丁'.repeat(2000), '子丑寅卯'.repeat(2000)];
    const started = performance.now();
    expect(rebuilt(before, after)).toEqual({ before, after });
    expect(performance.now() - started).toBeLessThan(2000);
  });

  it('names the parts that changed, in the order of the paper, and those that are gone', () => {
    const fields = [
      { key: 'facts', label: '事实' },
      { key: 'hint', label: '提示' },
    ];
    const before = [...partsOfValues(fields, { facts: '漏水', hint: '' }), { key: 'old', label: '旧项', text: '去掉' }];
    const after = partsOfValues(fields, { facts: '漏水', hint: '请留意' });
    expect(versionChanges(before, after)).toEqual([
      { key: 'hint', label: '提示', pieces: [{ kind: 'inserted', text: '请留意' }] },
      { key: 'old', label: '旧项', pieces: [{ kind: 'deleted', text: '去掉' }] },
    ]);
    expect(versionChanges(after, after)).toEqual([]);
  });
});
