import type { Supplement } from '../case/facets/handling';
import { article, officeRules, refusal } from '../case/rules';
import { formatDate } from '../law/dates';
import { definePaper, type PaperFacts } from './define';
import { check, noticeChecks, optional, required, secretRefusal, textField } from './notice-kit';
import { addresseeOf, missing, paragraph, wordedLetter } from './notice-parts';
import { noticeParts, noticePlaces } from './paper-places';
import { cleanLine, paragraphsOf, withoutFinalStop } from './text';
import { bothOf, paperWording, say, sentence } from './wording';

const supplementOf = ({ state, about }: Omit<PaperFacts, 'values'>): Supplement | undefined =>
  state.supplements.find(({ supplementId }) => supplementId === about);

/** Without an ordinal the officer typed himself. */
const bare = (item: string): string =>
  withoutFinalStop(cleanLine(item).replace(/^(?:\d+|[一二三四五六七八九十]+)[．.、)）]\s*/u, ''));

const wording = paperWording({
  key: 'supplement-notice',
  name: '补充材料通知书',
  title: '信访事项补充材料通知书',
  lines: [
    '{收件经过}',
    '{补充的理由}',
    '根据《信访工作条例》第十九条的规定，请{称谓}{补充期限}补充下列材料，并对材料内容的真实性负责：',
    '{需要补充的材料}',
    '{提交方式}',
    '{提示}',
  ],
  places: {
    ...noticePlaces,
    补充的理由: '经办人写的理由',
    补充期限: '最迟于某日，没有定日期的写“尽快”',
    需要补充的材料: '一项一段，自动编号',
    提交方式: '经办人写的方式',
    提示: '经办人写的提示，没有时不印',
  },
  required: ['收件经过', '补充期限', '需要补充的材料', '提交方式'],
});
const why = sentence(
  'supplement-notice:why',
  '补充材料通知书：补充的理由',
  '为查明事实、依法处理，还需要补充有关材料。',
  {},
);
const how = sentence(
  'supplement-notice:how',
  '补充材料通知书：提交方式',
  '可以当面提交至{接收地点}，也可以邮寄。复印件请注明与原件一致并签名。',
  { 接收地点: '本机关和接待场所' },
);
const hint = sentence(
  'supplement-notice:hint',
  '补充材料通知书：提示',
  '补充材料期间，办理期限照常计算。逾期没有补充的，我单位将根据现有材料依法处理。',
  {},
);

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
    textField('why', '补充的理由', true, (facts) => say(facts, why, {})),
    textField('how', '提交方式', true, (facts) => {
      const place = facts.office.receptionPlace.trim();
      return say(facts, how, { 接收地点: `${facts.organ.name}${place === '' ? '' : `（${place}）`}` });
    }),
    textField('hint', '提示', false, (facts) => say(facts, hint, {})),
  ],
  wordings: [...bothOf(wording), why, how, hint],
  build: (facts) => {
    const { state, values } = facts;
    const asked = supplementOf(facts);
    const items = paragraphsOf(values.items ?? '').map(bare);
    const by = asked === undefined || asked.askedBy === null ? null : formatDate(asked.askedBy);
    const list = (items.length === 0 ? [missing('需要补充的材料')] : items).map((item, index) =>
      paragraph(`${items.length > 1 ? `${index + 1}．` : ''}${item}${index < items.length - 1 ? '；' : '。'}`, 'items'),
    );
    const parts = {
      ...noticeParts(facts),
      补充的理由: required(facts, 'why', '补充的理由'),
      补充期限: by === null ? '尽快' : `最迟于${by}`,
      需要补充的材料: { blocks: list },
      提交方式: required(facts, 'how', '提交方式'),
      提示: optional(facts, 'hint'),
    };
    return wordedLetter(facts, wording, parts, { addressee: addresseeOf(state) });
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
