import { z } from 'zod';
import { keptWordingSchema } from '../../law/wording';
import { registrationNumber } from '../numbers';
import { arrivalWords, formWords } from '../petition-forms';
import { joinPetitioners } from '../petitioners';
import { longText, serialSchema, visitSchema } from '../values';
import { defineEvent } from './define';

/** 再次来访: a further visit, letter, call … on the same matter; counted for itself (批次、人次), never a new matter. */
export const visitAdded = defineEvent({
  name: 'visit-added',
  version: 1,
  title: '再次来访',
  schema: z.object({
    registration: serialSchema,
    visit: visitSchema,
    said: longText('本次反映'),
    /** The fixed statements of the form the visitor checks and signs; absent in older records: the shipped ones. */
    wording: keptWordingSchema.optional(),
  }),
  describe: ({ registration, visit }) =>
    `${arrivalWords(visit, '再次')}，登记编号 ${registrationNumber(registration)}，${formWords[visit.form].receiver} ${visit.receiverName}`,
  apply: (state, { registration, visit, said, wording }) => ({
    ...state,
    petitioners: joinPetitioners(state.petitioners, visit.petitioners),
    visits: [...state.visits, { ...visit, said, registration, ...(wording && { wording }) }],
  }),
  takes: ({ registration }) => registration,
});
