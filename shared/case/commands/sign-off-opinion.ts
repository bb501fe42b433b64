import { newEvent } from '../events/define';
import { opinionSignedOff } from '../events/opinion-signed-off';
import { verdictCommand } from './approval';

/** 签批 of a reviewed opinion by the approver or the head of the organ (条例 art. 32). */
export const signOffOpinion = verdictCommand({
  name: 'sign-off-opinion',
  step: '签批',
  roles: ['approver', 'head'],
  stage: 'reviewed',
  event: (verdict) => newEvent(opinionSignedOff, verdict),
});
