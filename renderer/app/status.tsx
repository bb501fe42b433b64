import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import type { AppStatus, Session } from '#shared/ipc/views';
import { dateOfInstant, type LocalDate } from '#shared/law/dates';
import { call, listen } from './bridge';

interface StatusContext {
  /** Null until main has answered once. */
  readonly status: AppStatus | null;
  /** For answers that carry a newer status than the one published. */
  readonly setStatus: (status: AppStatus) => void;
  readonly refresh: () => Promise<void>;
}

const Context = createContext<StatusContext>({
  status: null,
  setStatus: () => undefined,
  refresh: async () => undefined,
});

/** Reads `app:status` once and follows `app:status-changed`. */
export function AppStatusProvider({ children }: { readonly children: ReactNode }) {
  const [status, setStatus] = useState<AppStatus | null>(null);
  const value = useMemo<StatusContext>(() => {
    const refresh = async () => {
      const answer = await call('app:status', {});
      if (answer.ok) setStatus(answer.value);
    };
    return { status, setStatus, refresh };
  }, [status]);
  useEffect(() => {
    const off = listen('app:status-changed', setStatus);
    void call('app:status', {}).then((answer) => {
      if (answer.ok) setStatus(answer.value);
    });
    return off;
  }, []);
  return <Context value={value}>{children}</Context>;
}

export function useAppStatus(): StatusContext {
  return useContext(Context);
}

const nobody: Session = { officerId: '', officerName: '', roles: [], officeName: '', workstation: '' };

/** The officer at the desk. Only meaningful on screens that the shell shows, which are shown only when signed in. */
export function useSession(): Session {
  const { status } = useAppStatus();
  return status?.stage === 'open' ? status.session : nobody;
}

/** Today by main's clock (Asia/Shanghai); never the page's own idea of it. */
export function useToday(): LocalDate {
  const { status } = useAppStatus();
  return status?.stage === 'open' ? status.today : dateOfInstant(new Date().toISOString());
}
