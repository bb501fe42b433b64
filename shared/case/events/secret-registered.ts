import { z } from 'zod';
import { registrationNumber } from '../numbers';
import { organKindSchema } from '../office';
import { organRefSchema, petitionFormSchema, requiredText, serialSchema } from '../values';
import { defineEvent } from './define';

export const secretLevels = ['秘密', '机密', '绝密'] as const;
/** Said instead of a title: what the matter is about is not on this machine. */
export const SECRET_TITLE = '涉密事项';

/** What is kept here of a secret matter: where its paper lies and how to count it. No name, no text. */
export const secretPointerSchema = z.object({
  level: z.enum(secretLevels, '请选择密级'),
  documentNumber: requiredText('文号', 100),
  keptAt: requiredText('存放地点', 200),
  form: petitionFormSchema,
  headcount: z.number().int().min(1, { message: '人数至少 1 人' }).max(9999, { message: '人数最多 9999 人' }),
});

/** 涉密登记: a pointer to a matter that is handled on paper or on an approved machine. */
export const secretRegistered = defineEvent({
  name: 'secret-registered',
  version: 1,
  title: '涉密登记',
  schema: z.object({
    registration: serialSchema,
    receivedBy: organRefSchema.extend({ kind: organKindSchema }),
    secret: secretPointerSchema,
  }),
  describe: ({ registration, secret }) =>
    `登记${SECRET_TITLE}（${secret.level}，${secret.form}），登记编号 ${registrationNumber(registration)}，文号 ${secret.documentNumber}，存放于${secret.keptAt}`,
  apply: (state, { registration, receivedBy, secret }, header) => ({
    ...state,
    registration,
    receivedBy,
    secret,
    openedOn: header.occurredOn,
    matter: { ...state.matter, title: SECRET_TITLE },
  }),
  takes: ({ registration }) => registration,
});
