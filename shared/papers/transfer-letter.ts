import { article, officeRules, refusal } from '../case/rules';
import { formatDate } from '../law/dates';
import { definePaper } from './define';
import { missing, wordedLetter } from './notice-parts';
import { listed, secretRefusal } from './organ-kit';
import {
  transferChecks,
  transferFields,
  transferOf,
  transferParts,
  transferPlaces,
  transferSubjects,
} from './transfer-parts';
import { bothOf, paperWording } from './wording';

const wording = paperWording({
  key: 'transfer-letter',
  name: '转送函',
  title: '关于转送信访事项的函',
  lines: [
    '{事项}收悉。根据《信访工作条例》{依据}的规定，现于{转送日期}转送你单位，请依法按程序处理。',
    '{事项情况}',
    '{办理要求}',
    '{保密要求}',
    '特此函告。',
  ],
  places: { ...transferPlaces, 转送日期: '转送的日期' },
  required: ['事项', '依据', '事项情况', '办理要求', '保密要求'],
});

/** 转送函 (条例 arts. 22, 23(1)): number, petitioner, gist and basis, to the organ with power. */
export const transferLetter = definePaper({
  key: 'transfer-letter',
  name: '转送函',
  basis: article('第二十二条'),
  format: 'letter',
  recipient: 'organ',
  copies: 2,
  numbered: true,
  approval: 'sign-off',
  meets: null,
  unlawful: (state, office) =>
    secretRefusal(state) ??
    (transferSubjects(state, office, '转送').length === 0
      ? refusal(officeRules.transfer, '没有登记转送，或者材料已经退回；请先登记转送')
      : null),
  subjects: (state, office) => (secretRefusal(state) === null ? transferSubjects(state, office, '转送') : []),
  fields: transferFields,
  wordings: bothOf(wording),
  build: (facts) => {
    const transfer = transferOf(facts);
    const to = transfer?.toOrgan ?? '';
    const parts = {
      ...transferParts(facts),
      转送日期: transfer === null ? missing('转送日期') : formatDate(transfer.transferredOn),
    };
    return wordedLetter(facts, wording, parts, {
      addressee: to === '' ? missing('去向机关') : to,
      copies: listed(facts, 'copies'),
    });
  },
  checks: transferChecks,
});
