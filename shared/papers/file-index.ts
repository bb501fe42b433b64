import { officeRules } from '../case/rules';
import { formatDate } from '../law/dates';
import { definePaper, type PaperCheck, type PaperFacts } from './define';
import { fileLawful } from './file-cover';
import { type FileItem, fileItems } from './file-items';
import { line as cell, centred, FORM_WIDTH, label, row } from './form-parts';
import { line } from './hearing-parts';
import type { Form } from './model';
import { check, PRACTICE } from './notice-kit';
import { listed, registrationOf, written } from './organ-kit';
import { cleanLine } from './text';

const widths = { index: 12, from: 30, number: 34, name: 38, on: 26, pages: FORM_WIDTH - 140 } as const;

/** Papers of the record and those the officer added, e.g. photographs. */
function itemsOf(facts: PaperFacts): readonly FileItem[] {
  const added = listed(facts, 'added').map(
    (name): FileItem => ({ on: '', name: cleanLine(name), number: '', from: '' }),
  );
  return [...fileItems(facts.state), ...added];
}

const PAGES = /^([1-9]\d{0,4})(?:[-—–～~至]([1-9]\d{0,4}))?$/;

/** Page ranges ascend without overlapping: 1-3, 4, 5-9. */
function ascending(pages: readonly string[]): boolean {
  let last = 0;
  for (const entry of pages) {
    const found = PAGES.exec(entry);
    if (found === null) return false;
    const from = Number(found[1]);
    const to = Number(found[2] ?? found[1]);
    if (from <= last || to < from) return false;
    last = to;
  }
  return true;
}

function sheet(facts: PaperFacts): Form {
  const pages = listed(facts, 'pages');
  return {
    kind: 'form',
    name: '卷内目录',
    title: '卷内文件目录',
    head: {
      left: `立卷单位：${cleanLine(facts.organ.name)}`,
      right: `登记编号：${registrationOf(facts.state)}`,
    },
    rows: [
      row(
        11,
        label('序号', widths.index),
        label('责任者', widths.from),
        label('文号', widths.number),
        label('文件名称', widths.name),
        label('日期', widths.on),
        label('页号', widths.pages),
      ),
      ...itemsOf(facts).map((item, index) =>
        row(
          11,
          centred(String(index + 1), widths.index),
          cell(item.from, widths.from),
          cell(item.number, widths.number),
          cell(item.name, widths.name),
          cell(item.on === '' ? '' : formatDate(item.on), widths.on),
          { ...centred(pages[index] ?? '', widths.pages), field: 'pages' },
        ),
      ),
    ],
    foot: [],
    signature: [`编目人：${cleanLine(written(facts, 'compiler'))}`],
  };
}

function checks(facts: PaperFacts): readonly PaperCheck[] {
  const items = itemsOf(facts);
  const pages = listed(facts, 'pages');
  return [
    check(
      'pages-count',
      pages.length <= items.length,
      ['页号不多于文件件数', `页号有${pages.length}行，文件只有${items.length}件`],
      officeRules.filing,
      { field: 'pages' },
    ),
    check(
      'pages-order',
      ascending(pages),
      ['页号连续递增', '页号应当写成 1-3 或者 4 的样子，从小到大，不重叠'],
      officeRules.filing,
      { field: 'pages' },
    ),
    check('pages-all', pages.length === items.length, ['每件都有页号', '还有文件没有页号，编好页码后补上'], PRACTICE, {
      field: 'pages',
      level: 'should',
    }),
  ];
}

/** 卷内目录: the papers of the file in order; page numbers are the officer's. */
export const fileIndex = definePaper({
  key: 'file-index',
  name: '卷内目录',
  basis: officeRules.filing,
  format: 'form',
  recipient: 'file',
  copies: 1,
  numbered: false,
  approval: 'none',
  meets: null,
  ...fileLawful,
  fields: [
    line('added', '另外放入卷内的文件', false, () => '', { kind: 'lines', hint: '一行写一件，排在最后' }),
    line('pages', '页号', false, () => '', { kind: 'lines', hint: '一行一件，与目录顺序一致，如 1-3' }),
    line('compiler', '编目人', true, ({ officerName }) => officerName),
  ],
  build: sheet,
  checks,
});
