import { z } from 'zod';
import { registrationNumber } from '../numbers';
import { joinPetitioners, petitionerNames } from '../petitioners';
import { longText, serialSchema, visitSchema } from '../values';
import { defineEvent } from './define';

/** 再次来访: a further visit on the same matter; counted for itself (批次、人次), never a new matter. */
export const visitAdded = defineEvent({
  name: 'visit-added',
  version: 1,
  title: '再次来访',
  schema: z.object({ registration: serialSchema, visit: visitSchema, said: longText('本次反映') }),
  describe: ({ registration, visit }) =>
    `${petitionerNames(visit.petitioners, visit.headcount)}再次${visit.form}，登记编号 ${registrationNumber(registration)}，接待人 ${visit.receiverName}`,
  apply: (state, { registration, visit, said }) => ({
    ...state,
    petitioners: joinPetitioners(state.petitioners, visit.petitioners),
    visits: [...state.visits, { ...visit, said, registration }],
  }),
  takes: ({ registration }) => registration,
});
