/** Minutes without keyboard or mouse until the workstation locks; a setting of the office may change it. */
export const DEFAULT_IDLE_MINUTES = 10;
export const IDLE_SETTING = 'idle-lock-minutes';
const CHECK_MS = 5_000;

export interface IdleRoom {
  readonly isOpen: () => boolean;
  /** Minutes of this office, or null for the default. */
  readonly setting: () => Promise<string | null>;
  /** Seconds since anybody touched this PC; may count from its start where the system cannot tell. */
  readonly systemIdleSeconds: () => number;
  /** Milliseconds of a monotonic clock. */
  readonly ticks: () => number;
  readonly lock: () => void;
  readonly repeat: (work: () => void, milliseconds: number) => () => void;
}

/** Whole minutes from 1 to 120; anything else is the default, never "no lock". */
export function idleMinutes(setting: string | null): number {
  const minutes = Number(setting ?? DEFAULT_IDLE_MINUTES);
  return Number.isInteger(minutes) && minutes >= 1 && minutes <= 120 ? minutes : DEFAULT_IDLE_MINUTES;
}

/**
 * Locks after idle time. Idle is what both say: the system's counter (an officer typing in Word is not away) and input to
 * our own windows since sign-in (the counter also runs where nobody can reset it). `touched` is called on input.
 */
export function idleLock(room: IdleRoom): { readonly touched: () => void; readonly stop: () => void } {
  let lastTouch = room.ticks();
  let wasOpen = false;

  async function check(): Promise<void> {
    const open = room.isOpen();
    if (open && !wasOpen) lastTouch = room.ticks();
    wasOpen = open;
    if (!open) return;
    const idle = Math.min(room.systemIdleSeconds(), (room.ticks() - lastTouch) / 1000);
    if (idle < 60) return;
    // A ledger that cannot answer just now must not keep the workstation open.
    const setting = await room.setting().catch(() => null);
    if (idle >= idleMinutes(setting) * 60 && room.isOpen()) room.lock();
  }

  const stop = room.repeat(() => void check(), CHECK_MS);
  return {
    touched: () => {
      lastTouch = room.ticks();
    },
    stop,
  };
}
