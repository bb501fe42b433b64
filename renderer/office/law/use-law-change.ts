import { useCallback, useRef, useState } from 'react';
import type { CallError } from '#shared/ipc/errors';
import type { OfficeView } from '#shared/ipc/views';
import type { LawChange, LawPreview } from '#shared/law/changes';
import { call } from '../../app/bridge';

/** Where a change of the office's law stands. Nothing is changed before `applied`. */
export type LawWork =
  | { readonly step: 'idle' }
  | { readonly step: 'previewing'; readonly workId: string; readonly change: LawChange }
  | { readonly step: 'previewed'; readonly change: LawChange; readonly preview: LawPreview }
  | { readonly step: 'applying'; readonly workId: string; readonly change: LawChange; readonly preview: LawPreview }
  /** `preview` null: the change could not even be tried; otherwise it was tried and not made. */
  | {
      readonly step: 'failed';
      readonly change: LawChange;
      readonly preview: LawPreview | null;
      readonly error: CallError;
    };

/** What happened last, said on the page after the dialog has gone. */
export type LawOutcome =
  | { readonly result: 'applied'; readonly change: LawChange; readonly preview: LawPreview }
  | { readonly result: 'undone' }
  | { readonly result: 'failed'; readonly message: string };

export interface LawChanging {
  readonly work: LawWork;
  readonly outcome: LawOutcome | null;
  /** Main is reading a file or taking a change back. */
  readonly busy: boolean;
  readonly preview: (change: LawChange) => Promise<void>;
  readonly apply: (confirmed: boolean) => Promise<void>;
  readonly undo: () => Promise<void>;
  /** Makes a change that moves no due date, without a preview; what stood in the way, or null. */
  readonly make: (change: LawChange) => Promise<CallError | null>;
  /** Takes the word on what happened last off the page. */
  readonly forget: () => void;
  /** Stops what runs, drops what was previewed. */
  readonly dismiss: () => void;
  /** Lets an administrator choose a file; null when the dialog was closed or the file is of no use. */
  readonly readFile: (kind: 'holidays' | 'classes') => Promise<LawChange | null>;
}

/** Preview, make and take back a change of the law; every way in (file, form, tick) goes through the same three steps. */
export function useLawChange(onView: (view: OfficeView) => void): LawChanging {
  const [work, setWork] = useState<LawWork>({ step: 'idle' });
  const [outcome, setOutcome] = useState<LawOutcome | null>(null);
  const [busy, setBusy] = useState(false);
  /** An answer to work that was dismissed meanwhile is not shown. */
  const running = useRef<string | null>(null);
  const now = useRef(work);
  now.current = work;

  const preview = useCallback(async (change: LawChange) => {
    const workId = crypto.randomUUID();
    running.current = workId;
    setOutcome(null);
    setWork({ step: 'previewing', workId, change });
    const answer = await call('law:preview', { workId, change });
    if (running.current !== workId) return;
    running.current = null;
    if (answer.ok) setWork({ step: 'previewed', change, preview: answer.value });
    else if (answer.error.code === 'cancelled') setWork({ step: 'idle' });
    else setWork({ step: 'failed', change, preview: null, error: answer.error });
  }, []);

  const apply = useCallback(
    async (confirmed: boolean) => {
      const before = now.current;
      if (before.step !== 'previewed' && !(before.step === 'failed' && before.preview !== null)) return;
      const { change } = before;
      const seen = before.preview;
      if (seen === null) return;
      const workId = crypto.randomUUID();
      running.current = workId;
      setWork({ step: 'applying', workId, change, preview: seen });
      const answer = await call('law:apply', { workId, change, confirmed });
      // Made or not is told even when the dialog has been left: the page shows the law as it is now.
      running.current = null;
      if (answer.ok) {
        onView(answer.value.view);
        setOutcome({ result: 'applied', change, preview: answer.value.preview });
        setWork({ step: 'idle' });
      } else if (answer.error.code === 'cancelled') setWork({ step: 'previewed', change, preview: seen });
      else setWork({ step: 'failed', change, preview: seen, error: answer.error });
    },
    [onView],
  );

  const make = useCallback(
    async (change: LawChange) => {
      setBusy(true);
      setOutcome(null);
      const answer = await call('law:apply', { workId: crypto.randomUUID(), change, confirmed: false });
      setBusy(false);
      if (!answer.ok) return answer.error;
      onView(answer.value.view);
      setOutcome({ result: 'applied', change, preview: answer.value.preview });
      return null;
    },
    [onView],
  );

  const undo = useCallback(async () => {
    setBusy(true);
    setOutcome(null);
    const answer = await call('law:undo', { workId: crypto.randomUUID() });
    setBusy(false);
    if (answer.ok) {
      onView(answer.value);
      setOutcome({ result: 'undone' });
    } else setOutcome({ result: 'failed', message: answer.error.message });
  }, [onView]);

  const dismiss = useCallback(() => {
    if (now.current.step === 'applying') return;
    if (running.current !== null) void call('work:cancel', { workId: running.current });
    running.current = null;
    setWork({ step: 'idle' });
  }, []);

  const forget = useCallback(() => setOutcome(null), []);

  const readFile = useCallback(async (kind: 'holidays' | 'classes') => {
    setBusy(true);
    setOutcome(null);
    const answer = await call('law:read-file', { kind });
    setBusy(false);
    if (answer.ok) return answer.value;
    setOutcome({ result: 'failed', message: answer.error.message });
    return null;
  }, []);

  return { work, outcome, busy, preview, apply, make, undo, forget, dismiss, readFile };
}
