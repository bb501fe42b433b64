import { describe, expect, it } from 'vitest';
import { emptyCase } from '#shared/case/state';
import { fileCover } from '#shared/papers/file-cover';
import { fileIndex } from '#shared/papers/file-index';
import { fileItems } from '#shared/papers/file-items';
import { FORM_WIDTH } from '#shared/papers/form-parts';
import { deskAt, office } from '../case/desk';
import { hearingHeld, mediated, on, reReviewing, reviewIssued } from './later-desks';
import { sent } from './notice-desks';
import { failing, formFor, rowsOf } from './paper-facts';

describe('file cover', () => {
  it('says title, dates, people, number of papers and retention', () => {
    const state = deskAt('closed', on).now;
    const rows = rowsOf(fileCover, state, { values: { pages: '18' } });
    expect(rows).toContain('案卷题名|关于李秀英反映楼道漏水的信访事项');
    expect(rows).toContain('登记编号|2026-000001|信访形式|来访');
    expect(rows).toContain('受理日期|2026年11月2日|办结日期|2026年11月2日');
    expect(rows).toContain('卷内件数|5件|卷内页数|18');
    expect(rows).toContain('保管期限|30年|卷号|');
    expect(failing(fileCover, state)).toEqual([]);
    expect(failing(fileCover, state, { values: { pages: '十八' } })).toEqual(['pages']);
    expect(failing(fileCover, state, { values: { inspector: '王芳' } })).toEqual(['inspector?']);
    expect(failing(fileCover, deskAt('served', on).now)).toEqual(['closed?']);
  });
  it('takes volume, pages and retention from the filing on record', () => {
    const filed = deskAt('closed', on).act(
      'file-case',
      { volume: '2026-12', pages: 20, retention: '永久' },
      { on: '2026-11-09' },
    ).now;
    expect(rowsOf(fileCover, filed)).toContain('保管期限|永久|卷号|2026-12');
    expect(failing(fileCover, filed)).toEqual([]);
    expect(failing(fileCover, filed, { values: { pages: '19' } })).toEqual(['as-filed?']);
  });
  it('shows no name of an accuser on the outside', () => {
    const state = {
      ...deskAt('closed', on).now,
      accusation: { accused: [{ name: '赵刚', unit: '' }], recordedOn: on },
    };
    expect(JSON.stringify(formFor(fileCover, state))).not.toMatch(/李秀英|楼道漏水/);
  });
  it('needs a registered matter', () => {
    expect(fileCover.unlawful(emptyCase('c', on), office)?.rule).toBe('归档规则');
    expect(fileIndex.subjects(emptyCase('c', on), office)).toEqual([]);
  });
});

describe('file index', () => {
  const state = deskAt('closed', on).now;
  it('lists the papers of the record in order, page numbers by the officer', () => {
    const pages = '1-2\n3-6\n7\n8-10\n11';
    expect(rowsOf(fileIndex, state, { values: { pages } }).slice(1)).toEqual([
      '1|临江市住建局|2026-000001|来访登记表|2026年11月2日|1-2',
      '2|赵敏||接谈笔录|2026年11月2日|3-6',
      '3|临江市住建局||受理告知书|2026年11月2日|7',
      '4|临江市住建局|临住建信〔2026〕1号|信访处理意见书|2026年11月2日|8-10',
      '5|临江市住建局||送达回证（信访处理意见书）|2026年11月2日|11',
    ]);
    expect(failing(fileIndex, state, { values: { pages } })).toEqual([]);
  });
  it('wants pages that ascend, no more than papers, and adds what the officer puts in', () => {
    const wrong = (pages: string, added = '') => failing(fileIndex, state, { values: { pages, added } });
    expect(wrong('')).toEqual(['pages-all?']);
    expect(wrong('1-3\n3-4')).toEqual(['pages-order', 'pages-all?']);
    expect(wrong('3-1')).toEqual(['pages-order', 'pages-all?']);
    expect(wrong('一')).toEqual(['pages-order', 'pages-all?']);
    expect(wrong('1\n2\n3\n4\n5\n6')).toEqual(['pages-count', 'pages-all?']);
    expect(wrong('1\n2\n3\n4\n5\n6', '现场照片')).toEqual([]);
    expect(rowsOf(fileIndex, state, { values: { added: '现场照片' } }).at(-1)).toBe('6|||现场照片||');
  });
  it('knows papers of hearing, agreement, transfer and review', () => {
    const names = (desk: { readonly now: typeof state }) => fileItems(desk.now).map(({ name }) => name);
    expect(names(hearingHeld())).toContain('听证笔录、听证意见书（办理）');
    expect(names(mediated('和解'))).toContain('和解协议书');
    expect(names(mediated('调解', false))).not.toContain('调解协议书');
    expect(names(sent())).toContain('转送函');
    expect(names(reviewIssued())).toEqual(['处理意见书', '来访登记表', '复查申请书', '复查意见书']);
    expect(names(reReviewing())).toContain('复查意见书');
  });
  it('is by date, with rows of the full width', () => {
    const days = fileItems(hearingHeld().now).map(({ on: day }) => day);
    expect(days).toEqual([...days].sort());
    for (const { cells } of [...formFor(fileIndex, state).rows, ...formFor(fileCover, state).rows]) {
      expect(cells.reduce((sum, { width }) => sum + width, 0)).toBe(FORM_WIDTH);
    }
  });
});
