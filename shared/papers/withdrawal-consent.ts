import { article, officeRules, refusal } from '../case/rules';
import type { CaseState } from '../case/state';
import { formatDate } from '../law/dates';
import { definePaper } from './define';
import { check, noticeChecks, optional, PRACTICE, receivedSentence, secretRefusal, textField } from './notice-kit';
import { addresseeOf, letterOf, missing, paragraph, you } from './notice-parts';
import { cleanLine, withoutFinalStop } from './text';

/** Who agrees: the organ handling the matter, else the one that received it. */
const organOf = (state: CaseState) => state.acceptance?.organ ?? state.receivedBy;

/** 同意撤回告知书: the petitioner took the matter back of his own will; it is not handled further. */
export const withdrawalConsent = definePaper({
  key: 'withdrawal-consent',
  name: '同意撤回告知书',
  basis: article('第十九条'),
  format: 'letter',
  recipient: 'petitioner',
  copies: 2,
  numbered: true,
  approval: 'sign-off',
  meets: null,
  subjects: (state, office) => {
    const { withdrawal } = state;
    return withdrawal === null || state.secret !== null || !office.organs.some(({ id }) => id === organOf(state)?.id)
      ? []
      : [{ about: null, label: `${formatDate(withdrawal.on)}${withdrawal.by}撤回` }];
  },
  unlawful: (state, office) => {
    const secret = secretRefusal(state);
    if (secret !== null) return secret;
    if (state.withdrawal === null) {
      return refusal(officeRules.closing, '信访人没有撤回这个事项；请先由他签署撤回申请书并登记撤回');
    }
    return office.organs.some(({ id }) => id === organOf(state)?.id)
      ? null
      : refusal(officeRules.closing, `事项由${organOf(state)?.name ?? '其他机关'}办理，由它告知同意撤回`);
  },
  fields: [textField('hint', '提示', false, ({ state }) => `今后有新的事实和理由的，${you(state)}可以依法重新提出。`)],
  build: (facts) => {
    const { state } = facts;
    const { withdrawal } = state;
    const whom = you(state);
    const by = cleanLine(withdrawal?.by ?? '');
    const own = by === '' || state.petitioners.some(({ name }) => cleanLine(name) === by);
    const reason = withoutFinalStop(cleanLine(withdrawal?.reason ?? ''));
    const accepted = state.acceptance === null ? '' : `我单位于${formatDate(state.acceptance.acceptedOn)}受理。`;
    return letterOf(facts, {
      name: '同意撤回告知书',
      title: '同意撤回信访事项告知书',
      addressee: addresseeOf(state),
      body: [
        paragraph(`${receivedSentence(facts)}${accepted}`),
        paragraph(
          `${withdrawal === null ? missing('撤回日期') : formatDate(withdrawal.on)}，${own ? whom : `${whom}委托的代理人${by}`}申请撤回该事项${reason === '' ? '' : `，理由是：${reason}`}。经核实，撤回申请系${whom}自愿提出，我单位同意撤回，自本告知书作出之日起终止办理。`,
        ),
        ...optional(facts, 'hint'),
      ],
    });
  },
  checks: (facts) => {
    const { state } = facts;
    const { withdrawal } = state;
    return [
      ...noticeChecks(
        facts,
        withdrawal === null ? null : { organ: organOf(state), since: withdrawal.on, what: '申请撤回' },
      ),
      check(
        'no-opinion',
        state.letters.length === 0 || state.opinion?.stage !== 'issued',
        ['没有印发处理意见书', '处理意见书已经印发，与同意撤回相矛盾，请核对'],
        article('第三十二条'),
      ),
      check(
        'others',
        state.petitioners.length <= 1,
        ['信访人只有一人', '有几名信访人，请核实其他人也申请了撤回'],
        PRACTICE,
        { level: 'should' },
      ),
    ];
  },
});
