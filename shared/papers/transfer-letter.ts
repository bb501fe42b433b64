import { article, officeRules, refusal } from '../case/rules';
import { formatDate } from '../law/dates';
import { definePaper } from './define';
import { letterOf, missing, paragraph } from './notice-parts';
import { lineOr, listed, matterOf, secretRefusal, withholdsFrom } from './organ-kit';
import {
  dutyBlocks,
  matterBlocks,
  secrecyBlocks,
  transferChecks,
  transferFields,
  transferOf,
  transferSubjects,
} from './transfer-parts';

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
  build: (facts) => {
    const transfer = transferOf(facts);
    const to = transfer?.toOrgan ?? '';
    return letterOf(facts, {
      name: '转送函',
      title: '关于转送信访事项的函',
      addressee: to === '' ? missing('去向机关') : to,
      body: [
        paragraph(
          `${matterOf(facts.state, !withholdsFrom(facts.state, to))}收悉。根据《信访工作条例》${lineOr(facts, 'basis', '依据')}的规定，现于${transfer === null ? missing('转送日期') : formatDate(transfer.transferredOn)}转送你单位，请依法按程序处理。`,
        ),
        ...matterBlocks(facts),
        ...(transfer === null ? [] : dutyBlocks(facts, transfer)),
        ...secrecyBlocks(facts),
        paragraph('特此函告。'),
      ],
      attachments: listed(facts, 'attachments'),
      copies: listed(facts, 'copies'),
    });
  },
  checks: transferChecks,
});
