import type { NonAcceptance } from '../case/facets/handling';
import { article } from '../case/rules';
import { formatDate } from '../law/dates';
import { citation, nonAcceptanceGrounds } from '../law/grounds';
import { definePaper, type PaperFacts } from './define';
import {
  check,
  destinationChecks,
  inFull,
  noticeChecks,
  noticeOf,
  optional,
  receivedSentence,
  textField,
} from './notice-kit';
import { addresseeOf, letterOf, missing, paragraph, paragraphs, you } from './notice-parts';
import { withoutFinalStop } from './text';

const refusalOf = ({ state, about }: Omit<PaperFacts, 'values'>): NonAcceptance | undefined =>
  state.refusals.find(({ refusalId, kind }) => refusalId === about && kind === '不予受理');

/** True when the ground demands that the petitioner is told where to go; grounds no longer in the table ask for nothing. */
const mustGuide = (decided: NonAcceptance): boolean =>
  nonAcceptanceGrounds.some(
    (ground) => ground.kind === decided.kind && citation(ground) === decided.article && ground.guides,
  );

/**
 * 不予受理告知书 (条例 arts. 19(3), 20(2), 23(1), 31(1)-(4)): the matter, the facts, the ground with article, paragraph and
 * item, and where to go. Two copies, one for the file.
 */
export const refusalNotice = definePaper({
  key: 'refusal-notice',
  name: '不予受理告知书',
  basis: article('第二十三条'),
  format: 'letter',
  recipient: 'petitioner',
  copies: 2,
  numbered: true,
  approval: 'review-and-sign-off',
  ...noticeOf(
    'refused',
    { rule: article('第二十三条'), message: '没有作出不予受理的决定，或者决定已经撤销，不能出具不予受理告知书' },
    ({ about }, state) => state.refusals.some(({ refusalId, revoked }) => refusalId === about && revoked === null),
  ),
  fields: [
    textField('facts', '查明的情况', true, (facts) => refusalOf(facts)?.facts ?? ''),
    textField('to', '向哪个机关、单位提出', false, (facts) => refusalOf(facts)?.guidedTo ?? '', { kind: 'line' }),
    textField('where', '地址、电话、接待时间', false, () => '', { kind: 'line' }),
    textField('hint', '提示', false, () => ''),
  ],
  build: (facts) => {
    const { state, values } = facts;
    const decided = refusalOf(facts);
    const to = (values.to ?? '').trim();
    const where = (values.where ?? '').trim();
    const ground = decided === undefined ? missing('不予受理的理由') : withoutFinalStop(decided.ground);
    const cited = decided === undefined ? missing('条、款、项') : inFull(decided.article);
    const on = decided === undefined ? missing('决定日期') : formatDate(decided.on);
    const guide = decided !== undefined && (to !== '' || mustGuide(decided));
    return letterOf(facts, {
      name: '不予受理告知书',
      title: '信访事项不予受理告知书',
      addressee: addresseeOf(state),
      body: [
        paragraph(receivedSentence(facts)),
        ...paragraphs(values.facts ?? '', '查明的情况', 'facts'),
        paragraph(`经审查，该事项符合不予受理的下列情形：${ground}。根据${cited}的规定，我单位于${on}决定不予受理。`),
        ...(guide
          ? [
              paragraph(
                `请${you(state)}向${to === '' ? missing('有权处理的机关、单位') : to}提出。${where === '' ? '' : `联系方式：${where}。`}`,
                'to',
              ),
            ]
          : []),
        ...optional(facts, 'hint'),
      ],
    });
  },
  checks: (facts) => {
    const decided = refusalOf(facts);
    const to = (facts.values.to ?? '').trim();
    const { acceptance } = facts.state;
    return [
      ...noticeChecks(
        facts,
        decided === undefined ? null : { organ: decided.organ, since: decided.on, what: '不予受理' },
      ),
      check(
        'guided',
        decided === undefined || to !== '' || !mustGuide(decided),
        ['去向符合该理由的要求', '这个理由应当告知信访人向哪个机关、单位提出'],
        article('第二十三条'),
        { field: 'to' },
      ),
      ...destinationChecks(facts, to, 'to'),
      check(
        'not-accepted',
        acceptance === null || acceptance.organ.id !== decided?.organ.id,
        ['本机关没有受理该事项', '本机关已经受理该事项，与不予受理相矛盾，请核对'],
        article('第三十一条第六项'),
      ),
    ];
  },
});
