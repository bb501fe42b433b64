import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { DEFAULT_IDLE_MINUTES, idleLock, idleMinutes } from '#electron/ipc/idle-lock';
import { watchDays } from '#electron/ipc/new-day';
import type { OfficePort, OpenOfficePort } from '#electron/ipc/office-port';
import { superviseSession } from '#electron/ipc/session';
import { type Progress, workDesk } from '#electron/ipc/work-desk';
import type { Ledger, LedgerChange } from '#electron/ledger/ledger';
import type { AppStatus } from '#shared/ipc/views';
import { only, rememberingLog, session } from './fake-shell';

/** Work that never ends, as on a drive that does not answer. */
const never = (): Promise<never> => new Promise(() => undefined);

function setUp(
  given: {
    readonly copy?: (progress?: (done: number, total: number) => void) => Promise<never>;
    readonly signOut?: () => Promise<never>;
    readonly clearDesk?: () => Promise<never>;
    readonly wipe?: () => Promise<never>;
  } = {},
) {
  const log = rememberingLog();
  const order: string[] = [];
  const published: (readonly [string, unknown])[] = [];
  let onStatus: (status: AppStatus) => void = () => undefined;
  let onChange: (change: LedgerChange) => void = () => undefined;
  let open: OpenOfficePort | null = null;
  let slices = 0;
  const paused: unknown[] = [];
  const ledger = only<Ledger>('ledger', {
    subscribe: (listener) => {
      onChange = listener;
      order.push('subscribed');
      return () => void order.push('unsubscribed');
    },
    indexSlice: async () => {
      slices += 1;
      return slices % 3 === 0;
    },
  });
  const office = only<OfficePort>('office', {
    onStatus: (listener) => {
      onStatus = listener;
      return () => undefined;
    },
    current: () => open,
    makeCopy: given.copy ?? (async () => ({ result: 'no-folder' }) as const),
    signOut:
      given.signOut ??
      (async (reason) => {
        order.push(`sign-out ${reason}`);
        open = null;
        const status = { stage: 'sign-in', waitSeconds: 0, reason } as const;
        onStatus(status);
        return status;
      }),
  });
  const wipe = vi.fn(
    given.wipe ??
      (async () => {
        order.push('wiped');
        return 0;
      }),
  );
  const end = superviseSession({
    office,
    outside: { wipe },
    log,
    publish: (name, value) => void published.push([name, value]),
    clearDesk: given.clearDesk ?? (async () => void order.push('desk cleared')),
    working: (work) => work({ progress: () => undefined }),
    pause: async () => {
      paused.push(published.at(-1)?.[0]);
    },
    settle: async () => void order.push('settled'),
    later: (work) => queueMicrotask(work),
  });
  const signIn = (officerId: string) => {
    const who = { ...session(['handler']), officerId };
    open = only<OpenOfficePort>('open', { ledger, session: who });
    onStatus({ stage: 'open', session: who, today: '2026-11-23', clockBehind: false });
  };
  return {
    log,
    order,
    published,
    end,
    signIn,
    change: (change: LedgerChange) => onChange(change),
    slices: () => slices,
    wipe,
    paused,
  };
}

describe('session', () => {
  test('sign-in publishes the status, follows the ledger and lets the index catch up', async () => {
    const { order, published, signIn, change, slices } = setUp();
    signIn('a');
    await vi.waitFor(() => expect(slices()).toBe(3));
    expect(order).toEqual(['settled', 'subscribed']);
    expect(published[0]).toMatchObject(['app:status-changed', { stage: 'open' }]);
    change({ sequence: 5, rows: [], readersBefore: [] });
    expect(published.at(-1)).toEqual(['desk:changed', { sequence: 5, rows: [], gone: [] }]);
    await vi.waitFor(() => expect(slices()).toBe(6));
  });

  test('sign-out closes the ledger, then clears desk and opened copies; the change feed ends', async () => {
    const { order, end, signIn, published } = setUp();
    signIn('a');
    expect(await end('signed-out')).toEqual({ result: 'no-folder' });
    expect(order).toEqual(['settled', 'subscribed', 'sign-out signed-out', 'unsubscribed', 'wiped', 'desk cleared']);
    expect(published.at(-1)).toMatchObject(['app:status-changed', { stage: 'sign-in', reason: 'signed-out' }]);
  });

  test('a lock keeps what the same officer has open in Word; another officer does not find it', async () => {
    const { end, signIn, wipe } = setUp();
    signIn('a');
    await end('idle');
    expect(wipe).not.toHaveBeenCalled();
    signIn('a');
    expect(wipe).not.toHaveBeenCalled();
    await end('locked');
    signIn('b');
    expect(wipe).toHaveBeenCalledOnce();
  });

  test('a copy that fails does not keep anybody signed in', async () => {
    const { end, signIn, order } = setUp({
      copy: async () => {
        throw new Error('drive gone');
      },
    });
    signIn('a');
    expect(await end('signed-out')).toMatchObject({ result: 'failed', message: expect.stringMatching(/备份没有做成/) });
    expect(order).toContain('sign-out signed-out');
  });

  test('main asks the windows for the last words before it ends a session; a screen that asked has sent them', async () => {
    const { end, signIn, paused } = setUp();
    signIn('a');
    await end('locked', 'saved');
    expect(paused).toEqual([]);
    signIn('a');
    await end('idle');
    expect(paused).toEqual(['desk:leaving']);
  });

  test('a ledger that cannot be closed leaves no opened copy and no desk behind', async () => {
    const { end, signIn, order } = setUp({
      signOut: async () => {
        throw new Error('disk gone');
      },
    });
    signIn('a');
    await expect(end('signed-out')).rejects.toThrow('disk gone');
    expect(order.slice(-2)).toEqual(['wiped', 'desk cleared']);
  });

  describe('nothing that hangs keeps an end from ending', () => {
    beforeEach(() => void vi.useFakeTimers());
    afterEach(() => void vi.useRealTimers());

    test.each([
      ['closing the ledger', { signOut: never }, 20_000],
      ['opened copies', { wipe: never }, 10_000],
      ['clearing the desk', { clearDesk: never }, 5_000],
    ] as const)('%s', async (what, given, milliseconds) => {
      const { end, signIn, log } = setUp(given);
      signIn('a');
      const ended = vi.fn();
      void end('signed-out').then(ended);
      await vi.advanceTimersByTimeAsync(milliseconds - 1);
      expect(ended).not.toHaveBeenCalled();
      await vi.advanceTimersByTimeAsync(1);
      expect(ended).toHaveBeenCalledWith({ result: 'no-folder' });
      expect(log.lines).toContain(`end ${what} took too long`);
      // The next end is one of its own, not the one that hangs.
      void end('signed-out');
      await vi.advanceTimersByTimeAsync(milliseconds);
      expect(log.lines.filter((line) => line === `end ${what} took too long`)).toHaveLength(2);
    });

    test('a copy that gets no further; one that gets on has its time', async () => {
      let progress: (done: number, total: number) => void = () => undefined;
      const { end, signIn, order } = setUp({
        copy: (told) => {
          progress = told ?? progress;
          return never();
        },
      });
      signIn('a');
      const ended = vi.fn();
      void end('signed-out').then(ended);
      await vi.advanceTimersByTimeAsync(299_000);
      progress(1, 2);
      await vi.advanceTimersByTimeAsync(299_000);
      expect(ended).not.toHaveBeenCalled();
      await vi.advanceTimersByTimeAsync(1_000);
      expect(ended).toHaveBeenCalledWith(expect.objectContaining({ result: 'failed' }));
      expect(order).toContain('sign-out signed-out');
    });
  });

  test('two ends at once are one', async () => {
    const { end, signIn, order } = setUp();
    signIn('a');
    await Promise.all([end('signed-out'), end('idle')]);
    expect(order.filter((step) => step.startsWith('sign-out'))).toEqual(['sign-out signed-out']);
  });
});

describe('idle lock', () => {
  function room(given: { readonly system?: number; readonly setting?: string | null } = {}) {
    let now = 0;
    let tick: () => void = () => undefined;
    const lock = vi.fn();
    const state = { open: true, system: given.system ?? Number.POSITIVE_INFINITY };
    const idle = idleLock({
      isOpen: () => state.open,
      setting: async () => given.setting ?? null,
      systemIdleSeconds: () => state.system,
      ticks: () => now,
      lock,
      repeat: (work) => {
        tick = work;
        return () => undefined;
      },
    });
    const pass = async (seconds: number) => {
      now += seconds * 1000;
      tick();
      await new Promise((resolve) => setTimeout(resolve, 0));
    };
    return { idle, lock, pass, state };
  }

  test('locks after ten minutes without input', async () => {
    const { lock, pass } = room();
    await pass(1);
    await pass(DEFAULT_IDLE_MINUTES * 60 - 1);
    expect(lock).not.toHaveBeenCalled();
    await pass(1);
    expect(lock).toHaveBeenCalledOnce();
  });

  test('input in our windows or anywhere on the PC keeps it open', async () => {
    const touched = room();
    await touched.pass(1);
    await touched.pass(599);
    touched.idle.touched();
    await touched.pass(2);
    expect(touched.lock).not.toHaveBeenCalled();
    const elsewhere = room({ system: 30 });
    await elsewhere.pass(1);
    await elsewhere.pass(10_000);
    expect(elsewhere.lock).not.toHaveBeenCalled();
  });

  test('counts from sign-in, however long the PC stood idle before', async () => {
    const { lock, pass, state } = room();
    state.open = false;
    await pass(100_000);
    state.open = true;
    await pass(5);
    await pass(300);
    expect(lock).not.toHaveBeenCalled();
  });

  test('an office may set other minutes, but not none', async () => {
    const { lock, pass } = room({ setting: '2' });
    await pass(1);
    await pass(120);
    expect(lock).toHaveBeenCalledOnce();
    expect(['0', '-5', 'x', '', '1e9', '1.5'].map(idleMinutes)).toEqual(Array(6).fill(10));
    expect(idleMinutes('30')).toBe(30);
  });
});

describe('long work', () => {
  test('tells progress now and then and at the end, and can be stopped', async () => {
    let now = 0;
    const told: Progress[] = [];
    const desk = workDesk(
      (progress) => void told.push(progress),
      () => now,
    );
    const done = await desk.run({ workId: 'w', label: '核对', canStop: true }, async ({ progress, cancelled }) => {
      for (let at = 1; at <= 100; at += 1) {
        now += 10;
        progress(at, 100);
      }
      expect(cancelled()).toBe(false);
      expect(desk.cancel('w')).toBe(true);
      return cancelled();
    });
    expect(done).toBe(true);
    expect(told.length).toBeLessThan(15);
    expect(told.at(-2)).toEqual({ workId: 'w', label: '核对', canStop: true, done: 100, total: 100 });
    expect(told.at(-1)).toMatchObject({ workId: 'w', done: 1, total: 1 });
    expect(desk.cancel('w')).toBe(false);
  });

  test('stopped work ends for the windows too', async () => {
    const told: Progress[] = [];
    const desk = workDesk(
      (progress) => void told.push(progress),
      () => 0,
    );
    await desk.run({ workId: 'w', label: '核对', canStop: true }, async ({ progress }) => progress(3, 100));
    expect(told.map(({ done, total }) => [done, total])).toEqual([
      [3, 100],
      [1, 1],
    ]);
  });

  test('one id, one work; it is free again after a failure', async () => {
    const desk = workDesk(
      () => undefined,
      () => 0,
    );
    const named = { workId: 'w', label: 'x', canStop: false };
    const failing = desk.run(named, async () => {
      await expect(desk.run(named, async () => 1)).rejects.toThrow('invalid-request');
      throw new Error('broken');
    });
    await expect(failing).rejects.toThrow('broken');
    expect(await desk.run(named, async () => 2)).toBe(2);
  });
});

test('a new day is noticed once, also when the PC slept through midnight or its clock was set back', () => {
  let today = '2026-11-23';
  let tick: () => void = () => undefined;
  const onNewDay = vi.fn();
  watchDays({
    today: () => today,
    onNewDay,
    repeat: (work) => {
      tick = work;
      return () => undefined;
    },
  });
  tick();
  expect(onNewDay).not.toHaveBeenCalled();
  for (const day of ['2026-11-26', '2026-11-26', '2026-11-25']) {
    today = day;
    tick();
  }
  expect(onNewDay).toHaveBeenCalledTimes(2);
});
