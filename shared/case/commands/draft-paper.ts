import { z } from 'zod';
import { findPaper } from '../../papers/catalogue';
import { paperChecks } from '../../papers/checks';
import type { PaperDefinition, PaperFacts } from '../../papers/define';
import { wordingsOf } from '../../papers/phrases';
import { keptWording } from '../../papers/wording';
import type { DecisionContext, Refusal } from '../command';
import { newEvent } from '../events/define';
import { paperDrafted } from '../events/paper-drafted';
import { findPaperInWork } from '../papers';
import { article, officeRules, refusal, refused } from '../rules';
import type { CaseState } from '../state';
import { idSchema, longText, requiredText } from '../values';
import { defineCommand } from './define';
import { findOrgan, foreignOrgan } from './refusals';

/** Where a handed-in version goes first. */
const firstStage = { none: 'signed-off', 'sign-off': 'reviewed', 'review-and-sign-off': 'submitted' } as const;

/** Why this paper may not be made for this subject now. */
export function paperRefusal(
  paper: PaperDefinition,
  state: CaseState,
  about: string | null,
  { office }: Pick<DecisionContext, 'office'>,
): Refusal | null {
  const unlawful = paper.unlawful(state, office);
  if (unlawful !== null) return unlawful;
  return paper.subjects(state, office).some((subject) => subject.about === about)
    ? null
    : refusal(officeRules.papers, `请选择这份${paper.name}针对的是哪一项`, 'about');
}

/** The first thing a paper made from these facts lacks that it may not be issued without; null when it is complete. */
export function lackOf(paper: PaperDefinition, facts: PaperFacts): Refusal | null {
  const lacking = paperChecks(paper, facts).find(({ ok, level }) => !ok && level === 'must');
  if (lacking === undefined) return null;
  return refusal(officeRules.papers, lacking.message, lacking.field === '' ? undefined : `values.${lacking.field}`);
}

/** The same of a version being handed in. */
export function incomplete(
  paper: PaperDefinition,
  state: CaseState,
  draft: { readonly organId: string; readonly about: string | null; readonly values: Readonly<Record<string, string>> },
  { office, law, actor, today }: Pick<DecisionContext, 'office' | 'law' | 'actor' | 'today'>,
): Refusal | null {
  const organ = findOrgan(office, draft.organId);
  if (organ === undefined) return foreignOrgan(officeRules.papers);
  const { about, values } = draft;
  const { officerName } = actor;
  return lackOf(paper, { state, office, organ, law, about, values, number: null, issuedOn: null, officerName, today });
}

/**
 * 拟稿: a version of a paper of the catalogue is handed in for approval. Lawful only when its definition says so; what it
 * must contain is checked here, before anybody is asked to agree.
 */
export const draftPaper = defineCommand({
  name: 'draft-paper',
  label: '拟写文书',
  article: article('第二十二条、第二十三条、第三十一条'),
  dutyBearer: 'any-organ',
  roles: ['reception', 'handler', 'approver', 'head'],
  schema: z.object({
    paperId: idSchema,
    key: requiredText('文书种类', 60),
    organId: idSchema,
    about: idSchema.nullable(),
    values: z.record(z.string().max(60), longText('文书内容')),
  }),
  forbidden: () => null,
  decide: (state, { paperId, key, organId, about, values }, context) => {
    const paper = findPaper(key);
    if (state === null || paper === null) return refused(officeRules.papers, '没有这种文书，请重新选择', 'key');
    const organ = findOrgan(context.office, organId);
    if (organ === undefined) return { ok: false, refusal: foreignOrgan(officeRules.papers) };
    const known = findPaperInWork(state, paperId);
    if (known !== null && known.stage !== 'returned') {
      return refused(officeRules.papers, `${known.name}已经提交，退回后才能修改`, 'paperId');
    }
    if (known !== null && (known.key !== key || known.about !== about || known.organ.id !== organId)) {
      return refused(officeRules.papers, '改稿不能换成另一种文书、另一个机关或者另一项，请另拟一份', 'key');
    }
    const objection =
      paperRefusal(paper, state, about, context) ?? incomplete(paper, state, { organId, about, values }, context);
    if (objection !== null) return { ok: false, refusal: objection };
    const { name, meets, approval } = paper;
    const reference = { id: organ.id, name: organ.name };
    const drafted = { paperId, key, name, organ: reference, about, meets, values, stage: firstStage[approval] };
    const wording = keptWording(context.law.wording, wordingsOf(paper));
    return { ok: true, events: [newEvent(paperDrafted, { ...drafted, ...wording })] };
  },
});
