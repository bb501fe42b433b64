import { isLocalDate } from '../law/dates';
import { paperDays } from '../law/paper-days';
import {
  AGREEMENT_RULE,
  agreementChecks,
  agreementFields,
  agreementLawful,
  agreementNumber,
  agreementSheet,
  agreementWording,
  partyName,
} from './agreement-parts';
import { definePaper, type PaperFacts } from './define';
import { line } from './hearing-parts';
import { check, PRACTICE } from './notice-kit';
import { missing } from './notice-parts';
import { lineOr, listed, paperDay, written } from './organ-kit';
import { cleanLine } from './text';
import { bothOf, say, sentence } from './wording';

const BY_COMMITTEE = '人民调解委员会调解';
const BY_ORGAN = '本机关、单位调解';

const byCommittee = (facts: PaperFacts): boolean => written(facts, 'mediatedBy') === BY_COMMITTEE;

/** Body that led the mediation. */
const bodyOf = (facts: PaperFacts): string =>
  byCommittee(facts) ? lineOr(facts, 'committee', '人民调解委员会名称') : cleanLine(facts.organ.name);

const parties = (facts: PaperFacts): readonly string[] => listed(facts, 'parties').map(partyName);

const wording = agreementWording(
  'mediation-agreement',
  '调解协议书',
  [
    '本协议自各方当事人签名、盖章或者捺印，调解员签名并加盖主持调解单位印章之日起生效。',
    '各方当事人应当按照约定履行。一方不履行的，另一方可以依法通过诉讼等途径解决。{司法确认}',
    '本协议由各方当事人各执一份，主持调解单位存卷一份，具有同等效力。',
  ],
  // Empty where the organ itself mediates; a committee's agreement has to tell of it (人民调解法 art. 33).
  ['司法确认'],
);
const confirmed = sentence(
  'mediation-agreement:confirmation',
  '调解协议书：申请司法确认',
  '各方当事人认为有必要的，可以自本协议生效之日起{司法确认期限}内共同向人民法院申请司法确认。',
  { 司法确认期限: '30日' },
  ['司法确认期限'],
);

/** Joint confirmation by the court (司法确认); only a 人民调解 agreement has it. */
function confirmation(facts: PaperFacts): string {
  if (!byCommittee(facts)) return '';
  const signedOn = written(facts, 'signedOn');
  const days = paperDays('judicial-confirmation', isLocalDate(signedOn) ? signedOn : paperDay(facts), facts.law);
  return say(facts, confirmed, { 司法确认期限: days === null ? missing('申请司法确认的期限') : days.words });
}

/** 调解协议书 (条例 art. 33; 人民调解法 arts. 29, 33): agreement reached with a mediator, sealed. */
export const mediationAgreement = definePaper({
  key: 'mediation-agreement',
  name: '调解协议书',
  basis: AGREEMENT_RULE,
  format: 'note',
  recipient: 'parties',
  copies: 3,
  numbered: true,
  approval: 'sign-off',
  meets: null,
  ...agreementLawful('调解'),
  fields: [
    ...agreementFields,
    line('mediatedBy', '由谁调解', true, () => BY_ORGAN, { kind: 'choice', choices: [BY_ORGAN, BY_COMMITTEE] }),
    line('committee', '人民调解委员会名称', false, () => ''),
    line('mediator', '调解员', true, ({ state, officerName }) => state.assignee?.name ?? officerName),
  ],
  wordings: [...bothOf(wording), confirmed],
  build: (facts) =>
    agreementSheet(facts, {
      name: '调解协议书',
      wording,
      cameAbout: `经${bodyOf(facts)}主持调解`,
      head: [
        { label: '编号', value: agreementNumber(facts) },
        { label: '主持调解', value: bodyOf(facts) },
        { label: '调解员', value: lineOr(facts, 'mediator', '调解员') },
      ],
      confirmation: confirmation(facts),
      seals: [
        `调解员（签名）：${lineOr(facts, 'mediator', '调解员')}　＿＿＿＿＿＿＿＿`,
        `主持调解单位（盖章）：${bodyOf(facts)}`,
      ],
      others: ['调解员（签名）'],
    }),
  checks: (facts) => [
    ...agreementChecks(facts),
    check(
      'committee',
      !byCommittee(facts) || cleanLine(written(facts, 'committee')) !== '',
      ['已写明主持调解的单位', '由人民调解委员会调解的，请写明它的名称'],
      '《人民调解法》第二十九条',
      { field: 'committee' },
    ),
    check(
      'confirmation',
      !byCommittee(facts) || (paperDays('judicial-confirmation', paperDay(facts), facts.law)?.rule.verified ?? false),
      ['司法确认的期限已核实', '申请司法确认的期限依据待核实，请核对《人民调解法》现行规定'],
      '《人民调解法》第三十三条',
      { level: 'should' },
    ),
    check(
      'mediator-party',
      !parties(facts).includes(cleanLine(written(facts, 'mediator'))),
      ['调解员不是当事人', '调解员同时写在当事人里，请核对'],
      PRACTICE,
      { field: 'mediator' },
    ),
  ],
});
