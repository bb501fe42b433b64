import { isAccusation } from '../case/accused';
import type { OfficeProfile } from '../case/office';
import { article, officeRules, refusal } from '../case/rules';
import type { CaseState } from '../case/state';
import { liveTransfers } from '../case/transfers';
import { daysBetween, formatDate, type LocalDate } from '../law/dates';
import { definePaper, type PaperFacts } from './define';
import { pairRow, wideRow } from './form-parts';
import type { Form } from './model';
import { BLANK_DATE } from './model';
import { missing } from './notice-parts';
import {
  accusationChecks,
  actsFor,
  dateOr,
  filled,
  laterThanPaper,
  matterOf,
  paperDay,
  registrationOf,
  secretRefusal,
  senderCheck,
  written,
} from './organ-kit';
import { cleanLine } from './text';
import { say, sentence } from './wording';

/** What is pressed for: an assignment without its result, or a supervision without its answer. */
interface Pressed {
  readonly id: string;
  readonly by: string;
  readonly organ: string;
  readonly what: '交办' | '督办';
  readonly on: LocalDate;
  readonly due: LocalDate | null;
  readonly demand: string;
}

function pressed(state: CaseState, office: OfficeProfile): readonly Pressed[] {
  if (secretRefusal(state) !== null) return [];
  const assigned = liveTransfers(state)
    .filter(({ kind, opinion }) => kind === '交办' && opinion === null)
    .map(
      (transfer): Pressed => ({
        id: transfer.transferId,
        by: transfer.from.name,
        organ: transfer.toOrgan,
        what: '交办',
        on: transfer.transferredOn,
        due: transfer.feedbackBy,
        demand: '请抓紧办理，按要求反馈办理结果，提交办结报告；逾期的，说明原因和预计办结日期。',
      }),
    );
  const supervised = state.supervisions
    .filter(({ answer }) => answer === null)
    .map(
      (supervision): Pressed => ({
        id: supervision.supervisionId,
        by: supervision.by,
        organ: supervision.organ,
        what: '督办',
        on: supervision.on,
        due: supervision.answerBy,
        demand: `请抓紧落实督办要求并书面反馈：${supervision.demand}`,
      }),
    );
  return [...assigned, ...supervised].filter(({ by }) => actsFor(office, by));
}

const pressedOf = ({ state, office, about }: Pick<PaperFacts, 'state' | 'office' | 'about'>): Pressed | null =>
  pressed(state, office).find(({ id }) => id === about) ?? null;

/** How the day named stands to the day of the paper. */
function lateness(due: LocalDate | null, day: LocalDate): string {
  if (due === null) return '没有指定期限';
  const late = daysBetween(due, day);
  if (late > 0) return `${formatDate(due)}，已超过${late}日`;
  return late === 0 ? `${formatDate(due)}，今日到期` : `${formatDate(due)}，还有${-late}日`;
}

const foot = sentence(
  'reminder:foot',
  '催办单：说明',
  '本单一式两份，一份送被催办单位，一份存卷；被催办单位填写反馈后退回催办单位。',
  {},
);

function build(facts: PaperFacts): Form {
  const { state, organ, issuedOn, officerName } = facts;
  const item = pressedOf(facts);
  return {
    kind: 'form',
    name: '催办单',
    title: '信访事项催办单',
    head: {
      left: `催办单位：${cleanLine(organ.name)}`,
      right: `登记编号：${registrationOf(state)}`,
    },
    rows: [
      wideRow('被催办单位', item?.organ ?? missing('被催办单位')),
      wideRow('信访事项', matterOf(state, !isAccusation(state)), 22),
      pairRow([`${item?.what ?? '交办'}日期`, dateOr(item?.on ?? null, '日期')], ['催办事由', item?.what ?? '']),
      wideRow('原定反馈期限', lateness(item?.due ?? null, paperDay(facts))),
      wideRow('催办要求', written(facts, 'demand'), 40, 'demand'),
      wideRow('反馈期限', dateOr(written(facts, 'answer-by'), '反馈期限'), 11, 'answer-by'),
      pairRow(['经办人', officerName], ['联系电话', organ.phone]),
      wideRow('被催办单位反馈', '', 60),
      pairRow(['反馈人', ''], ['反馈日期', '']),
    ],
    foot: [say(facts, foot, {})],
    signature: [cleanLine(organ.name), issuedOn === null ? BLANK_DATE : formatDate(issuedOn)],
  };
}

/** 催办单 (条例 art. 40(1)): presses for an assigned result or a supervision's answer; the organ answers on the form. */
export const reminder = definePaper({
  key: 'reminder',
  name: '催办单',
  basis: article('第四十条第一款'),
  format: 'form',
  recipient: 'organ',
  copies: 2,
  numbered: false,
  approval: 'none',
  meets: null,
  unlawful: (state, office) =>
    secretRefusal(state) ??
    (pressed(state, office).length === 0
      ? refusal(officeRules.oversight, '没有等待反馈的交办或者督办，不需要催办')
      : null),
  subjects: (state, office) =>
    pressed(state, office).map(({ id, organ, what, on }) => ({
      about: id,
      label: `${formatDate(on)}${what}${organ}，没有反馈`,
    })),
  fields: [
    {
      key: 'demand',
      label: '催办要求',
      kind: 'text',
      required: true,
      initial: (facts) => pressedOf(facts)?.demand ?? '',
    },
    {
      key: 'answer-by',
      label: '反馈期限',
      kind: 'date',
      required: true,
      initial: (facts) => {
        const due = pressedOf(facts)?.due ?? null;
        return due !== null && due > paperDay(facts) ? due : '';
      },
    },
  ],
  wordings: [foot],
  build,
  checks: (facts) => {
    const item = pressedOf(facts);
    return [
      senderCheck(facts, item?.by ?? null),
      filled(facts, 'demand', '催办要求', article('第四十条第一款')),
      laterThanPaper(facts, 'answer-by', '反馈期限', article('第四十条第一款')),
      ...accusationChecks(facts, item === null ? [] : [{ name: item.organ, field: '' }], 'withheld'),
    ];
  },
});
