import { z } from 'zod';
import { formatDate, localDateSchema } from '../../law/dates';
import { organKindSchema } from '../office';
import { idSchema, organRefSchema, requiredText } from '../values';
import { defineEvent } from './define';

const otherWaySchema = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)]);

/** 导入其他程序: under ways 1 to 5 of art. 31 the matter goes into the procedure the law provides for it. */
export const procedureGuided = defineEvent({
  name: 'procedure-guided',
  version: 1,
  title: '导入其他程序',
  schema: z.object({
    guidanceId: idSchema,
    way: otherWaySchema,
    organ: organRefSchema,
    organKind: organKindSchema,
    procedure: requiredText('适用程序', 100),
    handledBy: requiredText('由哪个机关办理', 100),
    basis: requiredText('依据', 500),
    namedDue: localDateSchema.nullable(),
  }),
  describe: ({ way, procedure, handledBy, namedDue }) =>
    `按《条例》第三十一条第${'一二三四五'.charAt(way - 1)}项导入${procedure}，由${handledBy}办理${namedDue === null ? '' : `，期限至${formatDate(namedDue)}`}`,
  apply: (state, guidance, header) => ({
    ...state,
    guidances: [...state.guidances, { ...guidance, guidedOn: header.occurredOn, result: null }],
  }),
});
