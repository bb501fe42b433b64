import { z } from 'zod';
import { keptWordingSchema } from '../../law/wording';
import { registrationNumber } from '../numbers';
import { organKindSchema } from '../office';
import { arrivalWords, formWords } from '../petition-forms';
import { idSchema, matterTextSchema, organRefSchema, serialSchema, visitSchema } from '../values';
import { defineEvent } from './define';

/** 登记: a petition reached an organ for the first time and a case was opened (条例 arts. 19, 22, 23). */
export const visitRegistered = defineEvent({
  name: 'visit-registered',
  version: 1,
  title: '登记',
  schema: z.object({
    registration: serialSchema,
    receivedBy: organRefSchema.extend({ kind: organKindSchema }),
    visit: visitSchema,
    matter: matterTextSchema,
    notSameAs: z.array(idSchema),
    /** The fixed statements of the form the visitor checks and signs; absent in older records: the shipped ones. */
    wording: keptWordingSchema.optional(),
  }),
  describe: ({ registration, visit, matter }) =>
    `${arrivalWords(visit)}，反映“${matter.title}”，登记编号 ${registrationNumber(registration)}，${formWords[visit.form].receiver} ${visit.receiverName}`,
  apply: (state, { registration, receivedBy, visit, matter, notSameAs, wording }) => ({
    ...state,
    registration,
    receivedBy,
    openedOn: visit.receivedOn,
    matter,
    petitioners: visit.petitioners,
    visits: [...state.visits, { ...visit, said: '', registration, ...(wording && { wording }) }],
    links: [
      ...state.links,
      ...notSameAs.map((caseId) => ({
        linkId: `${visit.visitId}-${caseId}`,
        caseId,
        registration: '',
        relation: '不同' as const,
        reason: '登记时比对，不是同一事项',
        on: visit.receivedOn,
        openedOn: null,
        endedOn: null,
      })),
    ],
  }),
  takes: ({ registration }) => registration,
});
