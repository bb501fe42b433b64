import { z } from 'zod';
import { petitionFormSchema } from './values';

/** What may be written beside a secret pointer: short, and of a shape that cannot carry what the matter is about. */

/** Why a step on a secret matter is entered after its day; a closed list, for a reason in words could tell of it. */
export const secretLateReasons = ['补录纸质登记', '设备、系统故障', '材料经机要渠道迟到', '节假日后补录'] as const;

/** A document number: 机关代字, year in brackets, number. */
const NUMBER = /^\p{L}{0,10}(?:[〔［[（(]\d{4}[〕］\])）]|\d{4}(?:年|[-—/]))?第?\d{1,8}(?:[-—/]\d{1,6})?号?$/u;

/** A room, cabinet or archive, and its number. */
const PLACE = /^[\p{L}\p{N}\s\-—#（）()]{1,30}$/u;
const PLACE_WORDS = /室|柜|库|箱|架|局|馆|处|科|楼|办|中心|号/;

export const secretNumberSchema = z
  .string()
  .trim()
  .min(1, { message: '请填写文号' })
  .max(30, { message: '文号最多 30 个字' })
  .regex(NUMBER, { message: '文号写成“机要〔2026〕3号”的样子，不写其他文字' });

export const secretPlaceSchema = z
  .string()
  .trim()
  .min(1, { message: '请填写存放地点' })
  .max(30, { message: '存放地点最多 30 个字' })
  .regex(PLACE, { message: '存放地点只写地点、柜号，不写其他文字' })
  .regex(PLACE_WORDS, { message: '存放地点写明哪个室、哪个柜，如“机要室 2 号柜”' });

/** Why an entry of a secret pointer is put right. */
export const secretCorrectionReasons = ['录入有误', '与纸质登记不一致'] as const;

/** What a correction of a secret pointer may change. */
export const secretChangeSchema = z.strictObject({
  secret: z
    .strictObject({
      level: z.enum(['秘密', '机密', '绝密']),
      documentNumber: secretNumberSchema,
      keptAt: secretPlaceSchema,
      form: petitionFormSchema,
      headcount: z.number().int().min(1).max(9999),
    })
    .partial()
    .optional(),
});

/** A recusal from a secret matter, and who may know of it, are said without telling of it. */
export const secretReasons = ['与事项有直接利害关系', '工作需要', '岗位变动'] as const;
