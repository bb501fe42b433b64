import { accusedIn } from '../case/accused';
import type { Transfer } from '../case/facets/route';
import { article } from '../case/rules';
import { formatDate } from '../law/dates';
import { definePaper, type PaperFacts } from './define';
import { check, lengthWords, noticeChecks, noticeOf, optional, receivedSentence, textField } from './notice-kit';
import { addresseeOf, letterOf, missing, paragraph, paragraphs, you } from './notice-parts';

const transferOf = ({ state, about }: Omit<PaperFacts, 'values'>): Transfer | undefined =>
  state.transfers.find(({ transferId }) => transferId === about);

/** Art. 22 for a 信访部门, art. 23(1) for an organ that sends on within its own system. */
const groundOf = (sent: Transfer | undefined): string =>
  sent?.fromKind === 'petition-office' ? '第二十二条第一款' : '第二十三条第一款';

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
      return sent === undefined ? '' : `该事项属于${sent.toOrgan}职权范围。`;
    }),
    textField('contact', '去向机关地址、电话', false, () => '', {
      kind: 'line',
      hint: '写明信访人向哪里了解办理情况；没有可以不填',
    }),
    textField('hint', '提示', false, (facts) => {
      const sent = transferOf(facts);
      return sent === undefined ? '' : `请${you(facts.state)}向${sent.toOrgan}了解办理情况，配合做好调查核实。`;
    }),
  ],
  build: (facts) => {
    const { state, organ, values } = facts;
    const sent = transferOf(facts);
    const whom = you(state);
    const to = sent?.toOrgan ?? missing('去向机关');
    const on = sent === undefined ? missing('转送日期') : formatDate(sent.transferredOn);
    const within = lengthWords(facts, 'notify-after-transfer', sent?.transferredOn ?? facts.today, '告知期限');
    const feedback =
      sent?.kind === '交办' && sent.feedbackBy !== null
        ? `我单位要求其最迟于${formatDate(sent.feedbackBy)}反馈办理结果。`
        : '';
    const contact = (values.contact ?? '').trim();
    return letterOf(facts, {
      name: '去向告知书',
      title: '信访事项去向告知书',
      addressee: addresseeOf(state),
      body: [
        paragraph(receivedSentence({ state, organ })),
        ...paragraphs(values.ground ?? '', '转送理由', 'ground'),
        paragraph(
          `根据《信访工作条例》${groundOf(sent)}的规定，我单位已于${on}将该事项${sent?.kind ?? '转送'}${to}处理。${feedback}`,
        ),
        paragraph(
          `根据《信访工作条例》第二十三条第三款的规定，属于其职权范围的，${to}应当自收到之日起${within}内书面告知${whom}接收情况以及处理途径和程序。`,
        ),
        ...(contact === '' ? [] : [paragraph(`${to}联系方式：${contact}。`, 'contact')]),
        ...optional(facts, 'hint'),
      ],
    });
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
