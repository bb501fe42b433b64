import { article, officeRules, refusal } from '../case/rules';
import type { CaseState } from '../case/state';
import { formatDate } from '../law/dates';
import { definePaper } from './define';
import { check, noticeChecks, optional, PRACTICE, secretRefusal, textField } from './notice-kit';
import { addresseeOf, missing, wordedLetter, you } from './notice-parts';
import { noticeParts, noticePlaces } from './paper-places';
import { cleanLine, withoutFinalStop } from './text';
import { bothOf, paperWording, say, sentence } from './wording';

/** Who agrees: the organ handling the matter, else the one that received it. */
const organOf = (state: CaseState) => state.acceptance?.organ ?? state.receivedBy;

const wording = paperWording({
  key: 'withdrawal-consent',
  name: '同意撤回告知书',
  title: '同意撤回信访事项告知书',
  lines: [
    '{收件经过}{受理情况}',
    '{撤回日期}，{申请人}申请撤回该事项{撤回理由}。经核实，撤回申请系{称谓}自愿提出，我单位同意撤回，自本告知书作出之日起终止办理。',
    '{提示}',
  ],
  places: {
    ...noticePlaces,
    受理情况: '我单位于某日受理，没有受理时不印',
    撤回日期: '申请撤回的日期',
    申请人: '信访人，或者信访人委托的代理人',
    撤回理由: '，理由是：……；没有写理由时不印',
    提示: '经办人写的提示，没有时不印',
  },
  required: ['收件经过', '撤回日期', '申请人'],
});
const acceptedOn = sentence(
  'withdrawal-consent:accepted',
  '同意撤回告知书：受理情况',
  '我单位于{受理日期}受理。',
  { 受理日期: '决定受理的日期' },
  ['受理日期'],
);
const hint = sentence(
  'withdrawal-consent:hint',
  '同意撤回告知书：提示',
  '今后有新的事实和理由的，{称谓}可以依法重新提出。',
  { 称谓: noticePlaces.称谓 },
);

/** 同意撤回告知书: the petitioner took the matter back of his own will; it is not handled further. */
export const withdrawalConsent = definePaper({
  key: 'withdrawal-consent',
  name: '同意撤回告知书',
  basis: officeRules.closing,
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
  fields: [textField('hint', '提示', false, (facts) => say(facts, hint, { 称谓: you(facts.state) }))],
  wordings: [...bothOf(wording), acceptedOn, hint],
  build: (facts) => {
    const { state } = facts;
    const { withdrawal, acceptance } = state;
    const by = cleanLine(withdrawal?.by ?? '');
    const own = by === '' || state.petitioners.some(({ name }) => cleanLine(name) === by);
    const reason = withoutFinalStop(cleanLine(withdrawal?.reason ?? ''));
    const parts = {
      ...noticeParts(facts),
      受理情况: acceptance === null ? '' : say(facts, acceptedOn, { 受理日期: formatDate(acceptance.acceptedOn) }),
      撤回日期: withdrawal === null ? missing('撤回日期') : formatDate(withdrawal.on),
      申请人: own ? you(state) : `${you(state)}委托的代理人${by}`,
      撤回理由: reason === '' ? '' : `，理由是：${reason}`,
      提示: optional(facts, 'hint'),
    };
    return wordedLetter(facts, wording, parts, { addressee: addresseeOf(state) });
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
