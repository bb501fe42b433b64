import { describe, expect, test } from 'vitest';
import type { BulkReport, ToServeEntry } from '#shared/ipc/paper-register-views';
import { envelopeSizes } from '#shared/papers/envelope-sheet';
import { type BulkJob, failedAgain, issuedBy, jobName, rest, summaryOf } from '../../../../renderer/register/bulk';
import { allToggled, nothingPicked, pickedOf, toggled, withRange } from '../../../../renderer/register/pick';
import {
  daysWords,
  matchesFilter,
  monthOf,
  reachWords,
  reasonOf,
  wordsOfPaper,
} from '../../../../renderer/register/register-words';

const refs = ['a', 'b', 'c'].map((caseId) => ({
  ref: { caseId, kind: '文书' as const, paperId: `p-${caseId}` },
  words: `文书 ${caseId}`,
}));
const job: BulkJob = { kind: 'save', format: 'pdf', items: refs };
const error = { code: 'refused', message: '不行' } as const;
const report: BulkReport = {
  results: [
    { index: 0, outcome: 'done', what: '/x/一.pdf' },
    { index: 1, outcome: 'failed', error },
  ],
  left: [2],
  stopped: { code: 'cancelled', message: '停了' },
  folder: '/x',
};

describe('picking', () => {
  const keys = ['a', 'b', 'c', 'd'];
  test('toggles one, all and a run', () => {
    const one = toggled(nothingPicked, 'b');
    expect([...one]).toEqual(['b']);
    expect([...toggled(one, 'b')]).toEqual([]);
    expect([...withRange(one, keys, 3, 2)].sort()).toEqual(['b', 'c', 'd']);
    expect([...allToggled(one, keys)]).toEqual(keys);
    expect([...allToggled(new Set(keys), keys)]).toEqual([]);
    expect([...allToggled(nothingPicked, [])]).toEqual([]);
  });
  test('gives what is picked in the order of the list, without what has left it', () => {
    const items = keys.map((key) => ({ key }));
    expect(pickedOf(items, new Set(['d', 'gone', 'a'])).map(({ key }) => key)).toEqual(['a', 'd']);
  });
});

describe('the end of bulk work', () => {
  test('says what was done, what failed and why, and what was not reached', () => {
    expect(summaryOf(job, report)).toEqual({
      title: '另存 PDF：完成 1 份，没有完成 1 份，还没有办 1 份',
      done: [{ words: '文书 a', what: '/x/一.pdf' }],
      failed: [{ words: '文书 b', error }],
      left: ['文书 c'],
    });
    expect(jobName({ kind: 'post', what: '信封', size: envelopeSizes[0].name, deviceName: '', items: refs })).toBe(
      '打印信封',
    );
  });
  test('is taken up again with the rest only', () => {
    expect(rest(job, report)?.items.map(({ words }) => words)).toEqual(['文书 c']);
    expect(rest(job, { ...report, left: [] })).toBeNull();
  });
  test('what failed is tried again apart from the rest; what has to be looked at first is not', () => {
    expect(failedAgain(job, report)?.items.map(({ words }) => words)).toEqual(['文书 b']);
    expect(failedAgain(job, { ...report, left: [], stopped: null })).toMatchObject({ kind: 'save', format: 'pdf' });
    const stale = { index: 1, outcome: 'failed', error: { ...error, code: 'stale' } } as const;
    expect(failedAgain(job, { ...report, results: [stale] })).toBeNull();
  });
  test('after issuing, what was issued goes on to the printer with its number', () => {
    const issue: BulkJob = {
      kind: 'issue',
      occurredOn: '2026-11-23',
      lateReason: null,
      items: [{ ref: { caseId: 'a', caseVersion: 1, kind: '文书', id: 'p-a' }, words: '受理告知书' }],
    };
    const issued = { caseId: 'a', kind: '文书', paperId: 'p-a' } as const;
    const done: BulkReport = {
      results: [{ index: 0, outcome: 'done', what: '甲〔2026〕1号', issued }],
      left: [],
      stopped: null,
      folder: null,
    };
    expect(issuedBy(issue, done)).toEqual([{ ref: issued, words: '受理告知书 甲〔2026〕1号' }]);
    expect(issuedBy(job, report)).toEqual([]);
  });
});

describe('words', () => {
  const entry: ToServeEntry = {
    caseId: 'a',
    kind: '文书',
    paperId: 'p',
    registration: '2026-000012',
    title: '楼道漏水',
    name: '受理告知书',
    number: '甲〔2026〕1号',
    issuedOn: '2026-11-20',
    days: 3,
    to: '赵一',
    personal: true,
    address: '东湖路1号',
    phone: '',
    tried: '',
  };
  test('name a paper, its age and its receiver', () => {
    expect(wordsOfPaper(entry)).toBe('受理告知书 甲〔2026〕1号');
    expect(wordsOfPaper({ ...entry, number: '' })).toBe('受理告知书（2026-000012）');
    expect([daysWords(0), daysWords(3)]).toEqual(['今天印发', '已印发 3 天']);
    expect(reachWords({ ...entry, tried: '昨天退回' })).toBe('送：赵一 · 东湖路1号 · 此前：昨天退回');
    expect(reachWords({ ...entry, to: '', address: '' })).toBe('收件人未写明');
    expect(monthOf('2026-11-23')).toEqual({ from: '2026-11-01', to: '2026-11-23' });
  });
  test('a reason names its article once', () => {
    expect(reasonOf({ ...error, rule: '《条例》第二十三条' })).toBe('不行（依据：《条例》第二十三条）');
    expect(reasonOf({ ...error, rule: '文书规则' })).toBe('不行');
  });
  test('the filter wants every word somewhere', () => {
    expect(matchesFilter(entry, '赵一 1号')).toBe(true);
    expect(matchesFilter(entry, '赵一 2号')).toBe(false);
    expect(matchesFilter({}, 'x')).toBe(false);
  });
});
