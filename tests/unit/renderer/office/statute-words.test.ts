import { expect, test } from 'vitest';
import { shippedShelf, withStatute } from '#shared/law/statutes/shelf';
import { versionWords } from '../../../../renderer/office/law/statute-words';
import { sampleStatute } from '../../shared/law/statutes/sample-statute';

const { statute } = sampleStatute();
const shelf = withStatute(shippedShelf, statute);

test.each([
  ['a new law', '别的条例', '2026-06-01', []],
  ['the same day', statute.name, '2025-07-01', ['已有一个2025年7月1日起有效的文本，由这个文本代替。']],
  ['a later version', `《${statute.name}》`, '2026-06-01', ['已有的文本（2025年7月1日起）到2026年5月31日为止。']],
  ['an earlier version', statute.name, '2020-01-01', ['已有较晚的文本，这个文本到2025年6月30日为止。']],
])('%s', (_what, name, validFrom, words) => {
  expect(versionWords(shelf, name, validFrom)).toEqual(words);
});
