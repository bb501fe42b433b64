import { describe, expect, it } from 'vitest';
import { initialsOf, matchChoices } from '../../../../renderer/ui/choice-match';

const list = ['农村农业', '国土资源', '城乡建设', '劳动和社会保障', '城市管理'].map((label) => ({
  value: label,
  label,
}));
const found = (typed: string) => matchChoices(list, typed).map(({ label }) => label);

describe('choosing by typing', () => {
  it('offers everything when nothing was typed', () => {
    expect(found('  ')).toHaveLength(5);
  });
  it('finds by pinyin initials, whatever case', () => {
    expect(found('cxjs')).toEqual(['城乡建设']);
    expect(found('C')).toEqual(['城乡建设', '城市管理']);
  });
  it('finds by any part of the word', () => {
    expect(found('社会')).toEqual(['劳动和社会保障']);
  });
  it('finds inside the initials, after what begins with them', () => {
    expect(found('js')[0]).toBe('城乡建设');
  });
  it('finds by the number of the entry', () => {
    expect(found('2')[0]).toBe('国土资源');
  });
  it('finds a name below another by its own beginning, before what only contains it', () => {
    const paths = ['政法 › 治安 › 反映工程质量', '城乡建设 › 工程质量', '城乡建设 › 工程质量 › 施工安全'].map(
      (label) => ({
        value: label,
        label,
      }),
    );
    expect(matchChoices(paths, 'gczl').map(({ label }) => label)).toEqual([
      '城乡建设 › 工程质量',
      '城乡建设 › 工程质量 › 施工安全',
      '政法 › 治安 › 反映工程质量',
    ]);
    expect(matchChoices(paths, '工程')[0]?.label).toBe('城乡建设 › 工程质量');
  });
  it('finds nothing for what is not there', () => {
    expect(found('zzz')).toEqual([]);
  });
  it('keeps Latin letters and digits in initials', () => {
    expect(initialsOf('A区3号楼')).toBe('aq3hl');
  });
});
