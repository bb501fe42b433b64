import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { leaveProgram } from '#electron/ipc/leave-program';
import type { OpenOfficePort } from '#electron/ipc/office-port';
import { within } from '#electron/ipc/within';
import { only, rememberingLog } from './fake-shell';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Work that never ends, as on a drive that does not answer. */
const never = (): Promise<never> => new Promise(() => undefined);

describe('a step bounded in time', () => {
  test('gives what it gives, or rejects, in time', async () => {
    expect(await within(100, async () => 7)).toEqual({ late: false, value: 7 });
    await expect(within(100, () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    expect(vi.getTimerCount()).toBe(0);
  });

  test('is left to itself after its time, not before', async () => {
    const outcome = vi.fn();
    void within(100, never).then(outcome);
    await vi.advanceTimersByTimeAsync(99);
    expect(outcome).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(outcome).toHaveBeenCalledExactlyOnceWith({ late: true });
  });

  test('gets its time anew with every sign of life, and none once it was given up', async () => {
    const outcome = vi.fn();
    let sign = (): void => undefined;
    void within(100, (alive) => {
      sign = alive;
      return never();
    }).then(outcome);
    await vi.advanceTimersByTimeAsync(90);
    sign();
    await vi.advanceTimersByTimeAsync(90);
    expect(outcome).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(10);
    expect(outcome).toHaveBeenCalledOnce();
    sign();
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('leaving the program', () => {
  function room(given: { readonly open?: boolean; readonly unsaved?: number; readonly leave?: boolean } = {}) {
    const steps: string[] = [];
    const log = rememberingLog();
    const leaving = (wipe: () => Promise<unknown> = async () => void steps.push('wiped')) =>
      leaveProgram({
        office: {
          current: () => ((given.open ?? true) ? only<OpenOfficePort>('open', {}) : null),
          unsavedDrafts: () => {
            steps.push('counted');
            return given.unsaved ?? 0;
          },
        },
        publish: (name) => void steps.push(name),
        pause: async () => void steps.push('paused'),
        askToLeave: async (unsaved) => {
          steps.push(`asked about ${unsaved}`);
          return given.leave ?? false;
        },
        endSession: async (reason, saved) => {
          steps.push(`ended ${reason} ${saved}`);
          return { result: 'no-folder' };
        },
        wipe,
        log,
      });
    return { steps, log, leaving };
  }

  test('takes the last words, then ends the session; nobody is asked when all is saved', async () => {
    const { steps, leaving } = room();
    expect(await leaving()).toBe(true);
    expect(steps).toEqual(['desk:leaving', 'paused', 'counted', 'ended signed-out saved', 'wiped']);
  });

  test('text that was refused is told before anything ends; whoever stays keeps everything', async () => {
    const { steps, leaving } = room({ unsaved: 2 });
    expect(await leaving()).toBe(false);
    expect(steps).toEqual(['desk:leaving', 'paused', 'counted', 'asked about 2']);
    const gone = room({ unsaved: 1, leave: true });
    expect(await gone.leaving()).toBe(true);
    expect(gone.steps.slice(3)).toEqual(['asked about 1', 'ended signed-out saved', 'wiped']);
    expect(gone.log.lines).toEqual(['end 1 drafts not saved']);
  });

  test('behind a lock there is no session to end, but what waits there is told as well', async () => {
    const { steps, leaving } = room({ open: false, unsaved: 1, leave: true });
    expect(await leaving()).toBe(true);
    expect(steps).toEqual(['counted', 'asked about 1', 'wiped']);
  });

  test('opened copies that cannot be removed do not keep the program', async () => {
    const { leaving, log } = room();
    const left = leaving(never);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(await left).toBe(true);
    expect(log.lines).toEqual(['end opened copies took too long']);
  });
});
