import type { Supplement } from '../case/facets/handling';
import { article, officeRules, refusal } from '../case/rules';
import { formatDate } from '../law/dates';
import { definePaper, type PaperFacts } from './define';
import { check, noticeChecks, optional, receivedSentence, secretRefusal, textField } from './notice-kit';
import { addresseeOf, letterOf, missing, paragraph, paragraphs, you } from './notice-parts';
import { cleanLine, paragraphsOf, withoutFinalStop } from './text';

const supplementOf = ({ state, about }: Omit<PaperFacts, 'values'>): Supplement | undefined =>
  state.supplements.find(({ supplementId }) => supplementId === about);

/** Without an ordinal the officer typed himself. */
const bare = (item: string): string =>
  withoutFinalStop(cleanLine(item).replace(/^(?:\d+|[一二三四五六七八九十]+)[．.、)）]\s*/u, ''));

/** 补充材料通知书 (条例 art. 19): what is still needed, until when, where to hand it in. No limit stops meanwhile. */
export const supplementNotice = definePaper({
  key: 'supplement-notice',
  name: '补充材料通知书',
  basis: article('第十九条'),
  format: 'letter',
  recipient: 'petitioner',
  copies: 2,
  numbered: true,
  approval: 'none',
  meets: null,
  subjects: (state) =>
    state.secret !== null
      ? []
      : state.supplements.map(({ supplementId, askedOn, items }) => ({
          about: supplementId,
          label: `${formatDate(askedOn)}要求补充：${items.join('、')}`,
        })),
  unlawful: (state) => {
    const secret = secretRefusal(state);
    if (secret !== null) return secret;
    return state.supplements.length > 0
      ? null
      : refusal(article('第十九条'), '没有要求补充材料；请先登记要补充哪些材料');
  },
  fields: [
    textField('items', '需要补充的材料（一行一项）', true, (facts) => (supplementOf(facts)?.items ?? []).join('\n'), {
      kind: 'lines',
    }),
    textField('why', '补充的理由', true, () => '为查明事实、依法处理，还需要补充有关材料。'),
    textField(
      'how',
      '提交方式',
      true,
      ({ office, organ }) =>
        `可以当面提交至${organ.name}${office.receptionPlace.trim() === '' ? '' : `（${office.receptionPlace.trim()}）`}，也可以邮寄。复印件请注明与原件一致并签名。`,
    ),
    textField(
      'hint',
      '提示',
      false,
      () => '补充材料期间，办理期限照常计算。逾期没有补充的，我单位将根据现有材料依法处理。',
    ),
  ],
  build: (facts) => {
    const { state, values } = facts;
    const asked = supplementOf(facts);
    const items = paragraphsOf(values.items ?? '').map(bare);
    const by = asked === undefined || asked.askedBy === null ? null : formatDate(asked.askedBy);
    return letterOf(facts, {
      name: '补充材料通知书',
      title: '信访事项补充材料通知书',
      addressee: addresseeOf(state),
      body: [
        paragraph(receivedSentence(facts)),
        ...paragraphs(values.why ?? '', '补充的理由', 'why'),
        paragraph(
          `根据《信访工作条例》第十九条的规定，请${you(state)}${by === null ? '尽快' : `于${by}前（含当日）`}补充下列材料，并对材料内容的真实性负责：`,
        ),
        ...(items.length === 0 ? [missing('需要补充的材料')] : items).map((item, index) =>
          paragraph(
            `${items.length > 1 ? `${index + 1}．` : ''}${item}${index < items.length - 1 ? '；' : '。'}`,
            'items',
          ),
        ),
        ...paragraphs(values.how ?? '', '提交方式', 'how'),
        ...optional(facts, 'hint'),
      ],
    });
  },
  checks: (facts) => {
    const asked = supplementOf(facts);
    const { issuedOn, today } = facts;
    return [
      ...noticeChecks(facts, asked === undefined ? null : { organ: null, since: asked.askedOn, what: '要求补充材料' }),
      check(
        'period',
        asked === undefined || asked.askedBy === null || asked.askedBy > (issuedOn ?? today),
        ['补充材料的期限在落款日期以后', '补充材料的期限已经过了，请重新要求并另定日期'],
        officeRules.order,
      ),
      check(
        'named-day',
        asked === undefined || asked.askedBy !== null,
        ['已写明补充的期限', '建议写明补充的期限'],
        article('第十九条'),
        { level: 'should' },
      ),
      check(
        'open',
        asked?.received?.complete !== true,
        ['材料还没有补齐', '材料已经补齐，不必再通知'],
        article('第十九条'),
      ),
    ];
  },
});
