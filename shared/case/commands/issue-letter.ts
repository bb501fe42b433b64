import { z } from 'zod';
import { newEvent } from '../events/define';
import { letterIssued } from '../events/letter-issued';
import { documentNumber, yearOf } from '../numbers';
import { article, officeRules, refused } from '../rules';
import { REPLY_KEY, seriesOf } from '../series';
import { idSchema, serialSchema, storedFileSchema } from '../values';
import { notAtStage } from './approval';
import { defineCommand } from './define';
import { findOrgan, foreignOrgan } from './refusals';

/** 印发 of the 处理意见书: sent by main after the file is stored; the number must still be the next of its series (L8). */
export const issueLetter = defineCommand({
  name: 'issue-letter',
  label: '印发',
  article: article('第三十二条'),
  dutyBearer: 'competent-organ',
  roles: ['handler', 'approver', 'head'],
  schema: z.object({
    paperId: idSchema,
    opinionId: idSchema,
    number: serialSchema,
    file: storedFileSchema,
    pages: storedFileSchema.optional(),
  }),
  internal: true,
  cause: (state) => (state.opinion?.signedOffOn == null ? null : { on: state.opinion.signedOffOn, what: '签批' }),
  forbidden: (state) => notAtStage(state, 'signed-off'),
  decide: (state, { paperId, opinionId, number, file, pages }, { office, occurredOn, nextSerial }) => {
    if (state?.opinion?.opinion.opinionId !== opinionId) {
      return refused(officeRules.approval, '签批的不是这份处理意见，请重新打开事项', 'opinionId');
    }
    const organ = findOrgan(office, state.acceptance?.organ.id ?? '');
    if (organ === undefined) return { ok: false, refusal: foreignOrgan(article('第三十一条')) };
    if ([...state.letters, ...state.voidedLetters].some((letter) => letter.paperId === paperId)) {
      return refused(officeRules.existence, '这份文书已经印发', 'paperId');
    }
    const series = seriesOf(organ, REPLY_KEY);
    if (number.series !== series) {
      return refused(officeRules.numbering, `文号的机关代字应为“${series}”`, 'number.series');
    }
    if (number.year !== yearOf(occurredOn)) {
      return refused(officeRules.numbering, `文号的年份应为印发之年 ${yearOf(occurredOn)}`, 'number.year');
    }
    const next = { ...number, serial: nextSerial(number.series, number.year) };
    if (number.serial !== next.serial) {
      return refused(officeRules.numbering, `下一个文号是 ${documentNumber(next)}，请重新印发`, 'number.serial');
    }
    const reference = { id: organ.id, name: organ.name };
    return {
      ok: true,
      events: [
        newEvent(letterIssued, {
          ...{ paperId, kind: '处理意见书', opinionId, organ: reference, number, file },
          ...(pages && { pages }),
        }),
      ],
    };
  },
});
