import type { PaperFacts } from './define';
import { matterWords, receivedSentence } from './notice-kit';
import { addresseeOf, you } from './notice-parts';
import { registrationOf } from './organ-kit';
import { cleanLine } from './text';

/** Places every paper of a kind has, whether its shipped text uses them or not. */

export const organPlaces = {
  登记编号: '信访事项的登记编号',
  机关: '出具文书的机关',
  联系电话: '出具机关的联系电话',
  承办人: '承办人姓名',
} as const;

/** Never the petitioner's name: who reads the paper decides whether it may stand there. */
export const organParts = ({ state, organ, officerName }: PaperFacts) => ({
  登记编号: registrationOf(state),
  机关: cleanLine(organ.name),
  联系电话: cleanLine(organ.phone),
  承办人: cleanLine(officerName),
});

/** Papers to the petitioner himself. */
export const noticePlaces = {
  收件经过: '什么时候、以什么形式收到，或者由谁转来',
  称谓: '您、你们或者你单位',
  信访人: '信访人姓名；四人以上写“某某等几人”',
  事项: '反映某某的信访事项',
  ...organPlaces,
} as const;

export const noticeParts = (facts: PaperFacts) => ({
  收件经过: receivedSentence(facts),
  称谓: you(facts.state),
  信访人: addresseeOf(facts.state),
  事项: matterWords(facts.state),
  ...organParts(facts),
});
