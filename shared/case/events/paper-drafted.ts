import { z } from 'zod';
import { keptWordingSchema } from '../../law/wording';
import { noticeKinds } from '../facets/route';
import { findPaperInWork, withPaper } from '../papers';
import { idSchema, longText, organRefSchema, requiredText } from '../values';
import { defineEvent } from './define';

const noticeKindNames = Object.keys(noticeKinds) as [keyof typeof noticeKinds];

/** 拟稿: a version of a paper was handed in; `stage` is where its approval begins. */
export const paperDrafted = defineEvent({
  name: 'paper-drafted',
  version: 1,
  title: '拟稿',
  schema: z.object({
    paperId: idSchema,
    key: requiredText('文书种类', 60),
    name: requiredText('文书名称', 60),
    organ: organRefSchema,
    about: idSchema.nullable(),
    meets: z.enum(noticeKindNames).nullable(),
    values: z.record(z.string().max(60), longText('文书内容')),
    stage: z.enum(['submitted', 'reviewed', 'signed-off']),
    wording: keptWordingSchema.optional(),
  }),
  describe: ({ name, organ }) => `以${organ.name}名义拟写${name}`,
  apply: (state, { paperId, key, name, organ, about, meets, values, stage, wording }, header) => {
    const by = { id: header.officerId, name: header.officerName };
    const version = { values, by, on: header.occurredOn, ...(wording && { wording }) };
    if (findPaperInWork(state, paperId) !== null) {
      return withPaper(state, paperId, (paper) => ({ ...paper, stage, versions: [...paper.versions, version] }));
    }
    const fresh = { comments: [], signedOffOn: null, issued: null, ended: null, service: null, attempts: [] };
    const paper = { paperId, key, name, organ, about, meets, versions: [version], stage, ...fresh };
    return { ...state, papers: [...state.papers, paper] };
  },
});
