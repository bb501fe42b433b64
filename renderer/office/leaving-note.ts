import { createFormStore } from '../ui/form-store';
import type { Tone } from '../ui/states';

/** What happened when the last officer left (the copy was made, or not), told on the sign-in screen. */
export const leavingNote = createFormStore<{ readonly note: { readonly tone: Tone; readonly text: string } | null }>({
  note: null,
});

/** The account signed in last in this window, in memory only: unlocking asks for the password alone. */
export const desk = { lastAccount: '' };
