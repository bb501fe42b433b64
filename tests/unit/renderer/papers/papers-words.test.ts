import { describe, expect, it } from 'vitest';
import type { DraftSummary } from '#shared/ipc/views';
import { paperChoices } from '#shared/papers/propose';
import { paperDraftsOf, papersOf } from '../../../../renderer/cases/papers';
import { shortened } from '../../../../renderer/papers/change-words';
import { offerRows, proposalRows } from '../../../../renderer/papers/menu-rows';
import { nextOfPaper } from '../../../../renderer/papers/paper-stage';
import { targetOf } from '../../../../renderer/papers/paper-target';
import { printedParts } from '../../../../renderer/papers/sheet-fields';
import { type Desk, deskAt, file, office, service } from '../../shared/case/desk';

const on = '2026-11-02';
const draft = { paperId: 'n1', key: 'acceptance-notice', organId: 'bureau', about: null, values: {} };
const drafted = (): Desk =>
  deskAt('classified').act('accept-matter', { organId: 'bureau' }, { on }).act('draft-paper', draft, { on });
const signed = (): Desk => drafted().act('sign-off-paper', { paperId: 'n1', agreed: true, comment: '' }, { on });
const issued = (): Desk =>
  signed().act('issue-paper', { paperId: 'n1', number: { series: '临住建信', year: 2026, serial: 1 }, file }, { on });
const entry = (desk: Desk) => papersOf(desk.now).find(({ key }) => key === 'n1');

describe('a paper in the list of the case', () => {
  it('says where it stands and what is next, from the draft to the service', () => {
    expect(papersOf(drafted().now)[0]).toMatchObject({ title: '受理告知书', ref: null, lines: ['待签批'] });
    expect(entry(drafted())?.desk).toEqual({ target: { paperId: 'n1' }, what: '去签批' });
    expect(entry(signed())).toMatchObject({ lines: ['待印发'], desk: { what: '去印发' } });
    expect(entry(issued())).toMatchObject({
      ref: { kind: '文书', paperId: 'n1' },
      lines: ['临住建信〔2026〕1号，2026年11月2日印发', '还没有送达'],
      desk: { what: '去送达' },
    });
    const served = issued().act('serve-letter', { ...service, paperId: 'n1' }, { on });
    expect(entry(served)?.lines[1]).toContain('李秀英收');
    expect(entry(served)?.desk?.what).toBe('查看');
  });

  it('stays when it was voided, last, with number and reason', () => {
    const voided = issued().act('end-paper', { paperId: 'n1', reason: '日期写错' }, { on });
    const all = papersOf(voided.now);
    expect(all.at(-1)?.lines).toEqual(['临住建信〔2026〕1号，2026年11月2日印发', '2026年11月2日作废：日期写错']);
    expect(all.at(-1)?.desk?.what).toBe('查看');
    const withdrawn = drafted().act('end-paper', { paperId: 'n1', reason: '另写' }, { on });
    expect(entry(withdrawn)?.lines).toEqual(['2026年11月2日撤稿：另写']);
  });

  it('names what follows every stage', () => {
    const stages = ['submitted', 'returned', 'reviewed', 'signed-off', 'issued', 'withdrawn', 'voided'] as const;
    const paper = drafted().now.papers[0];
    if (!paper) throw new Error('no paper');
    expect(stages.map((stage) => nextOfPaper({ ...paper, stage }))).toEqual([
      '去审核',
      '去修改',
      '去签批',
      '去印发',
      '去送达',
      '查看',
      '查看',
    ]);
  });
});

describe('drafts in the list of the case', () => {
  const summary = (key: string, more: Partial<DraftSummary> = {}): DraftSummary => ({
    ...{ key, kind: 'paper', caseId: 'c1', title: '受理告知书：楼道漏水', savedAt: '2026-11-02T01:05:00.000Z' },
    ...more,
  });

  it('leads back to what was begun, of this case and of papers this version knows', () => {
    expect(paperDraftsOf('c1', [summary('paper:c1:acceptance-notice:')])).toEqual([
      {
        key: 'paper:c1:acceptance-notice:',
        ref: null,
        title: '受理告知书',
        lines: ['草稿，2026年11月2日 09:05保存'],
        desk: { target: { key: 'acceptance-notice', about: null }, what: '接着写' },
      },
    ]);
    expect(paperDraftsOf('c1', [summary('paper:c1:transfer-letter:t1')])[0]?.desk?.target).toEqual({
      key: 'transfer-letter',
      about: 't1',
    });
    const others = [
      summary('paper:c1:rework:n1'),
      summary('paper:c1:no-such-paper:'),
      summary('paper:c2:acceptance-notice:', { caseId: 'c2' }),
      summary('reply:c1', { kind: 'reply' }),
    ];
    expect(paperDraftsOf('c1', others)).toEqual([]);
  });
});

describe('the choice of papers', () => {
  it('says why, and goes on with what was begun', () => {
    const { proposed } = paperChoices(
      deskAt('classified').act('accept-matter', { organId: 'bureau' }, { on }).now,
      office,
    );
    expect(proposalRows(proposed)[0]).toMatchObject({
      name: '受理告知书',
      detail: expect.stringContaining('《条例》'),
    });
    const offers = paperChoices(drafted().now, office).groups.flatMap((group) => group.offers);
    const row = offerRows(offers).find(({ name }) => name === '受理告知书');
    expect(row?.detail).toContain('已有一份（待签批）');
    expect(row && targetOf(row.offer)).toEqual({ paperId: 'n1' });
  });
});

describe('what is drawn', () => {
  it('shortens what did not change to the words beside the changes', () => {
    const long = '这'.repeat(100);
    expect(
      shortened([
        { kind: 'same', text: long },
        { kind: 'inserted', text: '新' },
        { kind: 'same', text: long },
        { kind: 'deleted', text: '旧' },
        { kind: 'same', text: long },
      ]).map(({ text }) => text.length),
    ).toEqual([26, 1, 50, 1, 26]);
    expect(shortened([{ kind: 'same', text: long }])).toEqual([{ kind: 'same', text: long }]);
  });

  it('takes a printed document apart', () => {
    expect(printedParts('<html><head><style>p{margin:0}</style></head><body><p>甲</p></body></html>')).toEqual({
      css: 'p{margin:0}',
      body: '<p>甲</p>',
    });
    expect(printedParts('')).toEqual({ css: '', body: '' });
  });
});
