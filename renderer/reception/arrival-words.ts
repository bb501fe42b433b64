import type { PetitionForm } from '#shared/case/values';

/** What reception says and offers differently by the form a petition took (信访形式, 条例 art. 17). */
interface ArrivalWords {
  /** One key each. */
  readonly key: string;
  readonly who: string;
  readonly how: string;
  /** Label of the time of day; null where nobody notes it. */
  readonly time: string | null;
  /** Only who comes in person is received somewhere. */
  readonly hasPlace: boolean;
  /** A further person on record. */
  readonly another: string;
  readonly again: string;
  readonly petitioner: string;
  /** Somebody is there to be listened to or answered. */
  readonly interview: boolean;
  readonly answers: boolean;
}

const written = {
  time: null,
  hasPlace: false,
  another: '署名人',
  petitioner: '信访人',
  interview: false,
  answers: false,
} as const;

export const arrivalWords: Readonly<Record<PetitionForm, ArrivalWords>> = {
  来访: {
    key: 'Alt+F',
    who: '谁来的',
    how: '怎么来的、来了几人',
    time: '来访时间',
    hasPlace: true,
    another: '代表',
    again: '再次来访',
    petitioner: '来访人',
    interview: true,
    answers: true,
  },
  来信: { ...written, key: 'Alt+X', who: '谁写的', how: '什么时候收到、几人署名', again: '再次来信' },
  网信: { ...written, key: 'Alt+W', who: '谁提交的', how: '什么时候收到、几人署名', again: '再次来信' },
  来电: {
    key: 'Alt+D',
    who: '谁打来的',
    how: '什么时候来电、代表几人',
    time: '来电时间',
    hasPlace: false,
    another: '来电人',
    again: '再次来电',
    petitioner: '来电人',
    interview: false,
    answers: true,
  },
  传真: { ...written, key: 'Alt+C', who: '谁发来的', how: '什么时候收到、几人署名', again: '再次来信' },
};
