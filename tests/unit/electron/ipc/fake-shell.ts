import { vi } from 'vitest';
import type { OfficePort, OpenOfficePort } from '#electron/ipc/office-port';
import { pendingProofs } from '#electron/ipc/pending-proofs';
import type { Shell } from '#electron/ipc/shell';
import type { Log } from '#electron/log/log';
import type { Session } from '#shared/ipc/views';

export const profile = {
  officeName: '临江县信访局',
  division: '临江县',
  receptionPlace: '一号窗口',
  organs: [
    {
      id: 'organ-1',
      name: '临江县住房和城乡建设局',
      kind: 'competent-organ',
      shortForm: '临住建信',
      superior: '临江市住房和城乡建设局',
      phone: '',
    },
  ],
} as const;

export const session = (roles: Session['roles']): Session => ({
  officerId: 'officer-1',
  officerName: '王芳',
  roles,
  officeName: profile.officeName,
  workstation: 'window-1',
});

/** A log that remembers its lines. */
export function rememberingLog(): Log & { readonly lines: string[] } {
  const lines: string[] = [];
  return {
    lines,
    done: (operation, outcome) => void lines.push(`${operation} ${outcome}`),
    note: (operation, detail = '') => void lines.push(`${operation} ${detail}`),
    bug: (operation, error) => void lines.push(`BUG ${operation} ${String(error)}`),
  };
}

const unexpected = (what: string) => () => {
  throw new Error(`unexpected call of ${what}`);
};

/** An object whose every method not given throws when called, so that a test notices what it did not expect. */
export function only<T extends object>(name: string, given: Partial<NoInfer<T>>): T {
  return new Proxy<object>(given, {
    // `then` is asked for by every await, of any object.
    get: (target, key) =>
      Reflect.get(target, key) ?? (key === 'then' ? undefined : unexpected(`${name}.${String(key)}`)),
  }) as T;
}

export function fakeShell(given: Partial<Shell> = {}, open: OpenOfficePort | null = null): Shell {
  return {
    office: only<OfficePort>('office', { current: () => open, status: () => ({ stage: 'first-run' }) }),
    dialogs: only('dialogs', {}),
    system: only('system', { documentsFolder: () => '/documents' }),
    appearance: only('appearance', {}),
    printer: only('printer', {}),
    printers: unexpected('printers'),
    pdf: only('pdf', {}),
    outside: only('outside', {}),
    issue: only('issue', {}),
    papers: only('papers', {}),
    fonts: unexpected('fonts'),
    proofs: pendingProofs(),
    leaving: only('leaving', {}),
    work: only('work', {}),
    log: rememberingLog(),
    now: () => '2026-11-23T02:00:00.000Z',
    dataFolder: '/data',
    publish: vi.fn(),
    endSession: unexpected('endSession'),
    ...given,
  };
}
