import { z } from 'zod';
import { organRefSchema } from '../values';
import { defineEvent } from './define';

/** 受理: the organ with power takes the matter; sixty days run from here (条例 arts. 23, 31(6), 34). */
export const matterAccepted = defineEvent({
  name: 'matter-accepted',
  version: 1,
  title: '受理',
  schema: z.object({ organ: organRefSchema }),
  describe: ({ organ }) => `${organ.name}受理，按《条例》第三十一条第六项办理`,
  apply: (state, { organ }, header) => ({ ...state, acceptance: { organ, acceptedOn: header.occurredOn } }),
});
