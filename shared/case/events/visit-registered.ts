import { z } from 'zod';
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
  }),
  describe: ({ registration, visit, matter }) =>
    `${arrivalWords(visit)}，反映“${matter.title}”，登记编号 ${registrationNumber(registration)}，${formWords[visit.form].receiver} ${visit.receiverName}`,
  apply: (state, { registration, receivedBy, visit, matter, notSameAs }) => ({
    ...state,
    registration,
    receivedBy,
    openedOn: visit.receivedOn,
    matter,
    petitioners: visit.petitioners,
    visits: [...state.visits, { ...visit, said: '', registration }],
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
