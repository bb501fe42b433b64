import { type OfficeWording, officeTextOf, withWording } from '../law/wording';
import { findCaseForm } from './case-forms';
import { findPaper } from './catalogue';
import { exampleValues } from './example-values';
import type { Letter } from './model';
import { paragraph } from './notice-parts';
import { type Part, placesOf, renderLine, renderTemplate } from './template';
import { paragraphsOf } from './text';
import type { Wording } from './wording';
import { findWording } from './wordings';

/** The letter a wording shows itself in while it is edited: its paper, filled with invented data. Pure. */

/** Sentences that stand in a place, the usual one first. The first name is the wording the place belongs to. */
const slots: readonly (readonly [owner: string, place: string, ...sentences: string[]])[] = [
  [
    'acceptance-notice',
    '收件经过',
    'received-in-person',
    'received-in-writing',
    'received-by-transfer',
    'received-sent-on',
  ],
  ['acceptance-notice', '办理期限', 'acceptance-notice:ordinary', 'acceptance-notice:simple'],
  ['acceptance-notice', '提示', 'acceptance-notice:hint'],
  ['reply-letter', '转送情况', 'reply-letter:passed-on'],
  ['reply-letter', '处理意见', 'reply-letter:support', 'reply-letter:explain', 'reply-letter:reject'],
  ['reply-letter', '提交材料', 'reply-letter:hand-in'],
  ['received-notice', '提示', 'received-notice:hint'],
  ['whereabouts-notice', '转送理由', 'whereabouts-notice:ground'],
  ['whereabouts-notice', '去向机关的告知', 'whereabouts-notice:told', 'whereabouts-notice:own-rules'],
  ['whereabouts-notice', '反馈要求', 'whereabouts-notice:feedback'],
  ['whereabouts-notice', '去向机关联系方式', 'whereabouts-notice:contact'],
  ['whereabouts-notice', '提示', 'whereabouts-notice:hint'],
  ['elsewhere-notice', '不属于职权范围的理由', 'elsewhere-notice:why'],
  ['elsewhere-notice', '联系方式', 'contact-of-organ'],
  ['elsewhere-notice', '提示', 'elsewhere-notice:hint'],
  ['refusal-notice', '去向', 'guide-to-organ'],
  ['guide-to-organ', '联系方式', 'contact-of-organ'],
  ['further-refusal-notice', '提示', 'further-refusal-notice:hint'],
  ['extension-notice', '提示', 'extension-notice:hint'],
  ['supplement-notice', '补充的理由', 'supplement-notice:why'],
  ['supplement-notice', '提交方式', 'supplement-notice:how'],
  ['supplement-notice', '提示', 'supplement-notice:hint'],
  ['ordinary-notice', '此后的期限', 'ordinary-notice:accepted', 'ordinary-notice:unaccepted'],
  ['simple-reply', '受理情况', 'simple-reply:accepted'],
  ['simple-reply', '救济途径', 'simple-reply:remedy'],
  ['simple-reply', '提示', 'simple-reply:hint'],
  ['suggestion-reply', '结束语', 'suggestion-reply:thanks'],
  ['withdrawal-consent', '受理情况', 'withdrawal-consent:accepted'],
  ['withdrawal-consent', '提示', 'withdrawal-consent:hint'],
  ['transfer-letter', '办理要求', 'receiver-tells', 'discipline-handles', 'simple-suggested'],
  ['transfer-letter', '保密要求', 'accusation-secrecy'],
  ['assignment-letter', '办结报告要求', 'assignment-letter:report'],
  ['assignment-letter', '办理要求', 'receiver-tells', 'discipline-handles'],
  ['assignment-letter', '保密要求', 'accusation-secrecy'],
  ['receiver-tells', '异议期限句', 'object-within'],
  ['discipline-handles', '异议期限句', 'object-within'],
  ['objection-letter', '建议办理机关', 'objection-letter:competent'],
  ['objection-answer-letter', '要求', 'objection-answer-letter:agreed', 'objection-answer-letter:declined'],
  ['dispute-letter', '信访人情况', 'dispute-letter:petitioner'],
  ['cadre-report', '保密要求', 'cadre-report:secrecy'],
  ['urgent-report', '下一步工作', 'urgent-report:next'],
  ['hearing-notice', '其他各方', 'hearing-notice:others'],
  ['hearing-notice', '申请回避', 'hearing-notice:recusal'],
  ['hearing-opinion', '意见的依据', 'hearing-opinion:basis'],
  ['hearing-opinion', '意见的作用', 'hearing-opinion:handling', 'hearing-opinion:review'],
  [
    'review-opinion',
    '结论',
    'review-result:revoked',
    'review-result:upheld',
    'review-result:changed',
    'review-result:redo',
  ],
  ['review-opinion', '听证情况', 'review:hearing'],
  ['re-review-opinion', '结论', 'review-result:upheld'],
  ['re-review-opinion', '听证情况', 'review:hearing'],
  ['re-review-opinion', '效力', 're-review-opinion:final', 're-review-opinion:redone'],
  ['re-review-opinion', '公示', 're-review-opinion:published'],
  ['public-notice', '救济途径', 'public-notice:remedy'],
  ['mediation-agreement', '司法确认', 'mediation-agreement:confirmation'],
];

/** Every paper to a petitioner begins alike. */
const RECEIVED = '收件经过';

const slotOf = (owner: string, place: string) =>
  slots.find(([own, name]) => own === owner && name === place) ??
  (place === RECEIVED ? slots.find(([, name]) => name === RECEIVED) : undefined);

/** The paper a wording is shown in: its own, or the first one it has a place in. */
export function shownIn({ key }: Pick<Wording, 'key'>): string {
  const owner = slots.find(([, , ...sentences]) => sentences.includes(key))?.[0];
  return owner === undefined ? key.replace(/:[^:]*$/, '') : shownIn({ key: owner });
}

function partFor(owner: string, place: string, texts: readonly OfficeWording[], edited: string): Part {
  const [, , ...sentences] = slotOf(owner, place) ?? ['', ''];
  const chosen = sentences.includes(edited) ? edited : sentences[0];
  const sentence = chosen === undefined ? null : findWording(chosen);
  const root = owner.replace(/:title$/, '');
  const value = exampleValues[`${root}/${place}`] ?? exampleValues[place];
  if (sentence !== null) {
    const said = renderLine(textOf(sentence, texts), partsFor(sentence, texts, edited));
    // The decision of an opinion is followed by what is done.
    const after = place === '处理意见' ? paragraphsOf(value ?? '') : [];
    return { blocks: [said, ...after].map((text) => paragraph(text)) };
  }
  return value === undefined ? `（${place}）` : { blocks: paragraphsOf(value).map((text) => paragraph(text)) };
}

const textOf = ({ key, template }: Wording, texts: readonly OfficeWording[]): string =>
  officeTextOf(texts, key) ?? template;

const partsFor = (
  wording: Wording,
  texts: readonly OfficeWording[],
  edited: string,
): Readonly<Record<string, Part>> => {
  const used = new Set([...Object.keys(wording.places), ...placesOf(textOf(wording, texts))]);
  const known = [...used].filter((place) => Object.hasOwn(wording.places, place));
  return Object.fromEntries(known.map((place) => [place, partFor(wording.key, place, texts, edited)]));
};

/** The paper of a wording with `text` in its place and the office's other texts as they are. */
export function exampleLetter(wording: Wording, text: string, own: readonly OfficeWording[]): Letter {
  const texts = withWording(own, { key: wording.key, text });
  const root = shownIn(wording);
  const [body, title] = [findWording(root), findWording(`${root}:title`)];
  const definition = findPaper(root);
  const name = body?.name ?? definition?.name ?? findCaseForm(root)?.name ?? '';
  const organ = exampleValues.机关 ?? '';
  const render = (each: Wording | null) =>
    each === null ? [] : renderTemplate(textOf(each, texts), partsFor(each, texts, wording.key));
  const official = definition?.format === 'official';
  const toOrgan = definition !== null && !['petitioner', 'parties'].includes(definition.recipient);
  return {
    kind: 'letter',
    name,
    organName: organ,
    documentNumber: '临住建信〔2026〕7号',
    issued: true,
    title:
      title === null
        ? name
        : render(title)
            .map((block) => block.text)
            .join(''),
    addressee: toOrgan ? '临江市信访局' : (exampleValues.信访人 ?? ''),
    // A sentence of a form is shown alone.
    body: render(body ?? (wording.kind === 'title' ? null : wording)),
    attachments: [],
    signature: { organ, date: '2026年11月20日' },
    contact: `联系人：${exampleValues.承办人}，联系电话：${exampleValues.联系电话}`,
    copies: [],
    ...(official
      ? {
          official: { mark: `${organ}文件`, signer: '陈立', urgency: null, imprint: { organ, date: '2026年11月20日' } },
        }
      : {}),
  };
}
