import { type Clock, earliest, run } from './run';

/** T6: finished within sixty days of acceptance, with what extended it (条例 art. 34). */
export const finish: Clock = (state) =>
  state.acceptance === null
    ? []
    : [
        run(
          state.acceptance.acceptedOn,
          earliest([...state.letters.map((letter) => letter.service?.servedOn), state.closed?.on]),
        ),
      ];

/** 简易办理: whether it is accepted (简易办理办法). */
export const simpleAccept: Clock = () => [];

/** 简易办理: the opinion (简易办理办法). */
export const simpleReply: Clock = () => [];
