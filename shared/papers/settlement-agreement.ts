import {
  AGREEMENT_RULE,
  agreementChecks,
  agreementFields,
  agreementLawful,
  agreementSheet,
  agreementWording,
} from './agreement-parts';
import { definePaper } from './define';
import { line } from './hearing-parts';
import { lineOr } from './organ-kit';
import { cleanLine } from './text';
import { bothOf } from './wording';

const wording = agreementWording('settlement-agreement', '和解协议书', [
  '本协议自各方当事人签名、盖章或者捺印之日起生效。',
  '各方当事人应当按照约定履行。一方不履行的，另一方可以依法通过诉讼等途径解决。',
  '本协议由各方当事人各执一份，引导和解的单位存卷一份，具有同等效力。',
]);

/** 和解协议书 (条例 art. 33): what the parties settled among themselves; the organ only witnesses it. */
export const settlementAgreement = definePaper({
  key: 'settlement-agreement',
  name: '和解协议书',
  basis: AGREEMENT_RULE,
  format: 'note',
  recipient: 'parties',
  copies: 3,
  numbered: false,
  approval: 'none',
  meets: null,
  ...agreementLawful('和解'),
  fields: [
    ...agreementFields,
    line('witness', '见证人', true, ({ state, officerName }) => state.assignee?.name ?? officerName),
  ],
  wordings: bothOf(wording),
  build: (facts) =>
    agreementSheet(facts, {
      name: '和解协议书',
      wording,
      cameAbout: '经自行协商',
      head: [{ label: '引导和解的单位', value: cleanLine(facts.organ.name) }],
      confirmation: '',
      seals: [
        `见证人（签名）：${lineOr(facts, 'witness', '见证人')}　＿＿＿＿＿＿＿＿`,
        `引导和解的单位（盖章）：${cleanLine(facts.organ.name)}`,
      ],
      others: ['见证人（签名）'],
    }),
  checks: agreementChecks,
});
