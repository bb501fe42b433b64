import type { Clock } from './run';

/** Answer to a 督办 by the day it names (条例 art. 40(1)). */
export const answerSupervision: Clock = () => [];

/** Written feedback on one of the three suggestions (条例 art. 40(4)). */
export const answerSuggestion: Clock = () => [];
