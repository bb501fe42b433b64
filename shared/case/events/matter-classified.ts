import { z } from 'zod';
import { contentClassSchema, placeSchema, purposeSchema, wayOfArt31Schema } from '../values';
import { defineEvent } from './define';

/** 分类: purpose, content class, place, and for 申诉求决 the way of art. 31 (条例 arts. 29-31). */
export const matterClassified = defineEvent({
  name: 'matter-classified',
  version: 1,
  title: '分类',
  schema: z.object({
    purpose: purposeSchema,
    contentClass: contentClassSchema,
    place: placeSchema,
    way: wayOfArt31Schema.nullable(),
  }),
  describe: ({ purpose, contentClass, place, way }) =>
    `信访目的：${purpose}；内容分类：${contentClass.join('、')}；问题属地：${place.name}${way === null ? '' : `；按《条例》第三十一条第${'一二三四五六'.charAt(way - 1)}项办理`}`,
  apply: (state, { purpose, contentClass, place, way }, header) => ({
    ...state,
    classification: { purpose, contentClass, place, way, classifiedOn: header.occurredOn },
  }),
});
