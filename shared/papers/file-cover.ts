import { isAccusation } from '../case/accused';
import { officeRules, refusal } from '../case/rules';
import type { CaseState } from '../case/state';
import { formatDate } from '../law/dates';
import { definePaper, type PaperCheck, type PaperFacts } from './define';
import { fileItems, fileTitle } from './file-items';
import { pairRow, wideRow } from './form-parts';
import { line } from './hearing-parts';
import type { Form } from './model';
import { check } from './notice-kit';
import { addresseeOf } from './notice-parts';
import { lineOr, registrationOf, secretRefusal, written } from './organ-kit';
import { cleanLine } from './text';

/** A file can be put together for every registered matter that is no secret one. */
export const fileLawful = {
  subjects: (state: CaseState) =>
    state.secret === null && state.registration !== null ? [{ about: null, label: '本事项的案卷' }] : [],
  unlawful: (state: CaseState) =>
    secretRefusal(state) ??
    (state.registration === null ? refusal(officeRules.filing, '事项还没有登记，没有可以立卷的') : null),
} as const;

const day = (date: string | null | undefined): string => (date == null ? '' : formatDate(date));

function sheet(facts: PaperFacts): Form {
  const { state } = facts;
  return {
    kind: 'form',
    name: '卷宗封面',
    title: '信访事项卷宗',
    head: { left: `立卷单位：${cleanLine(facts.organ.name)}`, right: `卷号：${cleanLine(written(facts, 'volume'))}` },
    rows: [
      wideRow('案卷题名', lineOr(facts, 'title', '案卷题名'), 30, 'title'),
      pairRow(['登记编号', registrationOf(state)], ['信访形式', state.visits[0]?.form ?? '']),
      wideRow('信访人', isAccusation(state) ? '（检举控告人，见卷内）' : addresseeOf(state), 14),
      pairRow(['信访目的', state.classification?.purpose ?? ''], ['收到日期', day(state.openedOn)]),
      pairRow(['受理日期', day(state.acceptance?.acceptedOn)], ['办结日期', day(state.closed?.on)]),
      pairRow(['承办人', state.assignee?.name ?? ''], ['归档日期', day(state.filed?.on)]),
      pairRow(['卷内件数', `${fileItems(state).length}件`], ['卷内页数', written(facts, 'pages'), 'pages']),
      pairRow(['保管期限', written(facts, 'retention'), 'retention'], ['卷号', written(facts, 'volume'), 'volume']),
      pairRow(['立卷人', written(facts, 'compiler'), 'compiler'], ['检查人', written(facts, 'inspector'), 'inspector']),
      wideRow('备考', written(facts, 'remark'), 30, 'remark'),
    ],
    foot: [],
    signature: [cleanLine(facts.organ.name)],
  };
}

function checks(facts: PaperFacts): readonly PaperCheck[] {
  const pages = written(facts, 'pages');
  const compiler = cleanLine(written(facts, 'compiler'));
  const inspector = cleanLine(written(facts, 'inspector'));
  const filed = facts.state.filed;
  return [
    check(
      'closed',
      facts.state.closed !== null,
      ['事项已经办结', '事项还没有办结，卷内还会增加文书'],
      officeRules.filing,
      { level: 'should' },
    ),
    check(
      'pages',
      pages === '' || /^[1-9]\d{0,4}$/.test(pages),
      ['卷内页数已填', '卷内页数是数字，没有编好页码的先空着'],
      officeRules.filing,
      { field: 'pages' },
    ),
    check(
      'as-filed',
      filed === null || pages === '' || Number(pages) === filed.pages,
      ['与登记的归档页数一致', `登记归档时是${filed?.pages ?? ''}页，请核对`],
      officeRules.filing,
      { field: 'pages', level: 'should' },
    ),
    check(
      'inspector',
      inspector === '' || inspector !== compiler,
      ['立卷人和检查人不是同一人', '立卷人和检查人宜由两人担任'],
      officeRules.filing,
      { field: 'inspector', level: 'should' },
    ),
  ];
}

/** 卷宗封面: cover of the file of one matter (一案一卷). */
export const fileCover = definePaper({
  key: 'file-cover',
  name: '卷宗封面',
  basis: officeRules.filing,
  format: 'form',
  recipient: 'file',
  copies: 1,
  numbered: false,
  approval: 'none',
  meets: null,
  ...fileLawful,
  fields: [
    line('title', '案卷题名', true, ({ state }) => fileTitle(state, addresseeOf(state))),
    line('volume', '卷号', false, ({ state }) => cleanLine(state.filed?.volume ?? '')),
    line('pages', '卷内页数', false, ({ state }) => (state.filed === null ? '' : String(state.filed.pages))),
    line('retention', '保管期限', true, ({ state }) => cleanLine(state.filed?.retention ?? '') || '30年', {
      hint: '永久、30年或者10年，按本单位归档范围和保管期限表填写',
    }),
    line('compiler', '立卷人', true, ({ officerName }) => officerName),
    line('inspector', '检查人', false, () => ''),
    line('remark', '备考', false, () => ''),
  ],
  build: sheet,
  checks,
});
