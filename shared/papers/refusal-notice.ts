import type { NonAcceptance } from '../case/facets/handling';
import { article } from '../case/rules';
import { formatDate } from '../law/dates';
import { citation, nonAcceptanceGrounds } from '../law/grounds';
import { definePaper, type PaperFacts } from './define';
import { check, destinationChecks, inFull, noticeChecks, noticeOf, optional, required, textField } from './notice-kit';
import { addresseeOf, missing, wordedLetter, you } from './notice-parts';
import { noticeParts, noticePlaces } from './paper-places';
import { phrases } from './phrases';
import { withoutFinalStop } from './text';
import { bothOf, paperWording, say } from './wording';

const refusalOf = ({ state, about }: Omit<PaperFacts, 'values'>): NonAcceptance | undefined =>
  state.refusals.find(({ refusalId, kind }) => refusalId === about && kind === '不予受理');

/** True when the ground demands that the petitioner is told where to go; grounds no longer in the table ask for nothing. */
const mustGuide = (decided: NonAcceptance): boolean =>
  nonAcceptanceGrounds.some(
    (ground) => ground.kind === decided.kind && citation(ground) === decided.article && ground.guides,
  );

const wording = paperWording({
  key: 'refusal-notice',
  name: '不予受理告知书',
  title: '信访事项不予受理告知书',
  lines: [
    '{收件经过}',
    '{查明的情况}',
    '经审查，该事项符合不予受理的下列情形：{理由}。根据{依据}的规定，我单位于{决定日期}决定不予受理。',
    '{去向}',
    '{提示}',
  ],
  places: {
    ...noticePlaces,
    查明的情况: '经办人写的情况',
    理由: '不予受理的情形',
    依据: '条、款、项',
    决定日期: '决定不予受理的日期',
    去向: '应当引导到哪个机关、单位，用“去向”一句；不需要引导时不印',
    提示: '经办人写的提示，没有时不印',
  },
  required: ['收件经过', '查明的情况', '理由', '依据', '决定日期', '去向'],
});

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
  wordings: bothOf(wording),
  build: (facts) => {
    const { state, values } = facts;
    const decided = refusalOf(facts);
    const to = (values.to ?? '').trim();
    const where = (values.where ?? '').trim();
    const guide = decided !== undefined && (to !== '' || mustGuide(decided));
    const parts = {
      ...noticeParts(facts),
      查明的情况: required(facts, 'facts', '查明的情况'),
      理由: decided === undefined ? missing('不予受理的理由') : withoutFinalStop(decided.ground),
      依据: decided === undefined ? missing('条、款、项') : inFull(decided.article),
      决定日期: decided === undefined ? missing('决定日期') : formatDate(decided.on),
      去向: {
        text: guide
          ? say(facts, phrases.guide, {
              称谓: you(state),
              有权机关: to === '' ? missing('有权处理的机关、单位') : to,
              联系方式: where === '' ? '' : say(facts, phrases.contact, { 地址电话: where }),
            })
          : '',
        field: 'to',
      },
      提示: optional(facts, 'hint'),
    };
    return wordedLetter(facts, wording, parts, { addressee: addresseeOf(state) });
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
