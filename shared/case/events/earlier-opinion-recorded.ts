import { z } from 'zod';
import { formatDate, localDateSchema } from '../../law/dates';
import { earlierOpinionKinds } from '../facets/review';
import { idSchema, requiredLongText, requiredText, shortText } from '../values';
import { defineEvent } from './define';

/** An opinion another organ gave on this matter, with the day the petitioner got it (条例 arts. 35, 36). */
export const earlierOpinionRecorded = defineEvent({
  name: 'earlier-opinion-recorded',
  version: 1,
  title: '登记原有意见',
  schema: z.object({
    earlierId: idSchema,
    kind: z.enum(earlierOpinionKinds),
    organ: requiredText('作出机关', 100),
    documentNumber: shortText('文号', 100),
    gist: requiredLongText('意见内容'),
    servedOn: localDateSchema.nullable(),
  }),
  describe: ({ kind, organ, documentNumber, servedOn }) =>
    `${organ}作出的${kind}${documentNumber === '' ? '' : `（${documentNumber}）`}${servedOn === null ? '' : `，信访人${formatDate(servedOn)}收到`}`,
  apply: (state, payload) => ({ ...state, earlierOpinions: [...state.earlierOpinions, payload] }),
});
