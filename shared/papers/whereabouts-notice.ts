import { accusedIn } from '../case/accused';
import type { Transfer } from '../case/facets/route';
import { article } from '../case/rules';
import { formatDate } from '../law/dates';
import { definePaper, type PaperFacts } from './define';
import { check, lengthWords, noticeChecks, noticeOf, optional, required, textField } from './notice-kit';
import { addresseeOf, missing, wordedLetter, you } from './notice-parts';
import { noticeParts, noticePlaces } from './paper-places';
import { basisOf, tellsByOwnRules, transferBases } from './transfer-parts';
import { bothOf, paperWording, say, sentence } from './wording';

const transferOf = ({ state, about }: Omit<PaperFacts, 'values'>): Transfer | undefined =>
  state.transfers.find(({ transferId }) => transferId === about);

/** Art. 22 for a 信访部门 (its second paragraph for 政法 and 纪检监察 organs), art. 23(1) within an organ's own system. */
function groundOf({ state, office }: PaperFacts, sent: Transfer | undefined): string {
  if (sent?.fromKind !== 'petition-office') return '第二十三条第一款';
  return basisOf(state, sent, office.division) === transferBases.authority ? '第二十二条第二款' : '第二十二条第一款';
}

const wording = paperWording({
  key: 'whereabouts-notice',
  name: '去向告知书',
  title: '信访事项去向告知书',
  lines: [
    '{收件经过}',
    '{转送理由}',
    '根据《信访工作条例》{适用条款}的规定，我单位已于{转送日期}将该事项{转办方式}{去向机关}处理。{反馈要求}',
    '{去向机关的告知}',
    '{去向机关联系方式}',
    '{提示}',
  ],
  places: {
    ...noticePlaces,
    转送理由: '经办人写的理由',
    适用条款: '第二十二条第一款或者第二十三条第一款',
    转送日期: '转送、交办的日期',
    转办方式: '转送或者交办',
    去向机关: '转送、交办到的机关',
    反馈要求: '交办指定了反馈期限时写明，见“反馈期限”一句',
    去向机关的告知: '去向机关什么时候告知信访人，见下面两句',
    去向机关联系方式: '去向机关的地址、电话，没有填写时不印',
    提示: '经办人写的提示，没有时不印',
  },
  required: ['收件经过', '转送日期', '去向机关', '去向机关的告知'],
});
const toldThere = sentence(
  'whereabouts-notice:told',
  '去向告知书：去向机关的告知',
  '根据《信访工作条例》第二十三条第三款的规定，属于其职权范围的，{去向机关}应当自收到之日起{告知期限}内书面告知{称谓}接收情况以及处理途径和程序。',
  { 去向机关: '转送、交办到的机关', 告知期限: '15日，按期限表', 称谓: noticePlaces.称谓 },
  ['去向机关', '告知期限'],
);
const ownRules = sentence(
  'whereabouts-notice:own-rules',
  '去向告知书：政法、纪检监察机关的告知',
  '根据《信访工作条例》第二十三条第四款的规定，{去向机关}对{称谓}的告知按照有关规定执行。',
  { 去向机关: '转送到的机关', 称谓: noticePlaces.称谓 },
  ['去向机关'],
);
const feedback = sentence(
  'whereabouts-notice:feedback',
  '去向告知书：反馈期限',
  '我单位要求其最迟于{反馈期限}反馈办理结果。',
  { 反馈期限: '交办时指定的日期' },
  ['反馈期限'],
);
const contactOf = sentence(
  'whereabouts-notice:contact',
  '去向告知书：去向机关联系方式',
  '{去向机关}联系方式：{地址电话}。',
  { 去向机关: '转送、交办到的机关', 地址电话: '经办人填写的地址、电话' },
  ['地址电话'],
);
const ground = sentence('whereabouts-notice:ground', '去向告知书：转送理由', '该事项属于{去向机关}职权范围。', {
  去向机关: '转送、交办到的机关',
});
const hint = sentence(
  'whereabouts-notice:hint',
  '去向告知书：提示',
  '请{称谓}向{去向机关}了解办理情况，配合做好调查核实。',
  { 称谓: noticePlaces.称谓, 去向机关: '转送、交办到的机关' },
);

/** 去向告知书 (条例 arts. 22, 23(1)): where the matter was sent and when, and what the petitioner may expect from there. */
export const whereaboutsNotice = definePaper({
  key: 'whereabouts-notice',
  name: '去向告知书',
  basis: article('第二十三条第一款'),
  format: 'letter',
  recipient: 'petitioner',
  copies: 2,
  numbered: true,
  approval: 'none',
  ...noticeOf(
    'whereabouts',
    { rule: article('第二十三条'), message: '事项没有转送、交办，或者已经退回，不能告知去向' },
    ({ about }, state) =>
      state.transfers.some(({ transferId, returnedOn }) => transferId === about && returnedOn === null),
  ),
  fields: [
    textField('ground', '转送理由', true, (facts) => {
      const sent = transferOf(facts);
      return sent === undefined ? '' : say(facts, ground, { 去向机关: sent.toOrgan });
    }),
    textField('contact', '去向机关地址、电话', false, () => '', {
      kind: 'line',
      hint: '写明信访人向哪里了解办理情况；没有可以不填',
    }),
    textField('hint', '提示', false, (facts) => {
      const sent = transferOf(facts);
      return sent === undefined ? '' : say(facts, hint, { 称谓: you(facts.state), 去向机关: sent.toOrgan });
    }),
  ],
  wordings: [...bothOf(wording), toldThere, ownRules, feedback, contactOf, ground, hint],
  build: (facts) => {
    const { state, values } = facts;
    const sent = transferOf(facts);
    const to = sent?.toOrgan ?? missing('去向机关');
    const due = sent?.kind === '交办' ? sent.feedbackBy : null;
    const contact = (values.contact ?? '').trim();
    const parts = {
      ...noticeParts(facts),
      转送理由: required(facts, 'ground', '转送理由'),
      适用条款: groundOf(facts, sent),
      转送日期: sent === undefined ? missing('转送日期') : formatDate(sent.transferredOn),
      转办方式: sent?.kind ?? '转送',
      去向机关: to,
      反馈要求: due === null ? '' : say(facts, feedback, { 反馈期限: formatDate(due) }),
      去向机关的告知: tellsByOwnRules(state, to)
        ? say(facts, ownRules, { 去向机关: to, 称谓: you(state) })
        : say(facts, toldThere, {
            去向机关: to,
            告知期限: lengthWords(facts, 'notify-after-transfer', sent?.transferredOn ?? facts.today, '告知期限'),
            称谓: you(state),
          }),
      去向机关联系方式: {
        text: contact === '' ? '' : say(facts, contactOf, { 去向机关: to, 地址电话: contact }),
        field: 'contact',
      },
      提示: optional(facts, 'hint'),
    };
    return wordedLetter(facts, wording, parts, { addressee: addresseeOf(state) });
  },
  checks: (facts) => {
    const sent = transferOf(facts);
    const hit = sent === undefined ? null : accusedIn(facts.state, sent.toOrgan);
    // A 信访部门 may have sent on what came directly to an organ with power: either of them tells it.
    const direct = facts.state.receivedBy?.kind === 'competent-organ' && sent?.fromKind === 'petition-office';
    return [
      ...noticeChecks(
        facts,
        sent === undefined ? null : { organ: direct ? null : sent.from, since: sent.transferredOn, what: sent.kind },
      ),
      check(
        'sent-to-accused',
        hit === null,
        [
          '去向不是被检举控告的单位',
          `材料送往的${sent?.toOrgan ?? ''}与被检举控告的“${hit ?? ''}”有关，请先追回材料再告知去向`,
        ],
        article('第三十条第三款'),
      ),
    ];
  },
});
