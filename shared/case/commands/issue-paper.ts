import { z } from 'zod';
import { findPaper } from '../../papers/catalogue';
import { factsOfWork } from '../../papers/facts-of-work';
import { newEvent } from '../events/define';
import { paperIssued } from '../events/paper-issued';
import { documentNumber, yearOf } from '../numbers';
import { findPaperInWork } from '../papers';
import { officeRules, refusal, refused } from '../rules';
import { seriesOf } from '../series';
import { idSchema, serialSchema, storedFileSchema } from '../values';
import { defineCommand } from './define';
import { lackOf, paperRefusal } from './draft-paper';
import { lastOfPaper } from './judge-paper';
import { findOrgan, foreignOrgan } from './refusals';

/**
 * 印发 of a paper of the catalogue: sent by main after the file is stored. What the case says may have changed since it was
 * signed off, so that law and content are asked again; a number must still be the next of its series (L8).
 */
export const issuePaper = defineCommand({
  name: 'issue-paper',
  label: '印发文书',
  article: officeRules.papers,
  dutyBearer: 'any-organ',
  roles: ['reception', 'handler', 'approver', 'head'],
  schema: z.object({
    paperId: idSchema,
    number: serialSchema.nullable(),
    file: storedFileSchema,
    pages: storedFileSchema.optional(),
  }),
  internal: true,
  cause: (state, { paperId }) => lastOfPaper(findPaperInWork(state, paperId)),
  forbidden: (state) =>
    state.papers.some(({ stage }) => stage === 'signed-off')
      ? null
      : refusal(officeRules.papers, '没有可以印发的文书；需要签批的，签批同意后印发'),
  decide: (state, { paperId, number, file, pages }, context) => {
    const work = findPaperInWork(state, paperId);
    const paper = work === null ? null : findPaper(work.key);
    if (state === null || work === null || paper === null || work.stage !== 'signed-off') {
      return refused(officeRules.papers, '这份文书还不能印发，请重新打开事项', 'paperId');
    }
    const organ = findOrgan(context.office, work.organ.id);
    if (organ === undefined) return { ok: false, refusal: foreignOrgan(officeRules.papers, 'paperId') };
    const { office, law, occurredOn, today } = context;
    const facts = factsOfWork(work, { state, office, law, number, issuedOn: occurredOn, today });
    if (facts === null) return { ok: false, refusal: foreignOrgan(officeRules.papers, 'paperId') };
    const objection = paperRefusal(paper, state, work.about, context) ?? lackOf(paper, facts);
    if (objection !== null) return { ok: false, refusal: objection };
    if ((number !== null) !== paper.numbered) {
      return refused(
        officeRules.numbering,
        paper.numbered ? `${paper.name}应当编文号` : `${paper.name}不编文号`,
        'number',
      );
    }
    if (number !== null) {
      const [series, year] = [seriesOf(organ, work.key), yearOf(occurredOn)];
      const next = { series, year, serial: context.nextSerial(series, year) };
      if (number.series !== next.series || number.year !== next.year || number.serial !== next.serial) {
        return refused(officeRules.numbering, `下一个文号是 ${documentNumber(next)}，请重新印发`, 'number');
      }
    }
    return {
      ok: true,
      events: [newEvent(paperIssued, { paperId, name: work.name, number, file, ...(pages && { pages }) })],
    };
  },
});
