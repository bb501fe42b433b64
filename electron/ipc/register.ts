import { ipcMain } from 'electron';
import { type Access, type ChannelName, contract, type ParsedRequestOf, type ResponseOf } from '#shared/ipc/contract';
import type { Answer } from '#shared/ipc/errors';
import type { Session } from '#shared/ipc/views';
import type { Log } from '../log/log';
import type { Sender } from '../windows/known-windows';
import { toAnswerError } from './answer-error';
import { CallFailure, forbidden, notSignedIn } from './failure';
import { isOrdinary } from './request-size';

export type Handler<N extends ChannelName> = (request: ParsedRequestOf<N>) => Promise<ResponseOf<N>>;
export type Register = <N extends ChannelName>(name: N, handler: Handler<N>) => void;

export interface RegistrySurroundings {
  readonly isTrusted: (event: Sender) => boolean;
  /** The open session, or null before sign-in and while locked. */
  readonly session: () => Session | null;
  readonly log: Log;
  /** Milliseconds of a monotonic clock, for durations. */
  readonly ticks: () => number;
}

export interface Registry {
  readonly register: Register;
  /** Throws unless every channel of the contract has its handler. Call once, before the first window. */
  readonly assertComplete: () => void;
}

function admit(access: Access, session: Session | null): void {
  if (access === 'anyone') return;
  if (session === null) throw notSignedIn();
  if (access !== 'signed-in' && !access.some((role) => session.roles.includes(role))) throw forbidden();
}

/** Fields named in one answer. */
const MOST_FIELDS = 50;
const LONGEST_MESSAGE = 200;

interface Issue {
  readonly code?: string;
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

/** The schema's own words for unknown keys repeat the keys, all of them. */
const messageOf = ({ code, message }: Issue): string =>
  code === 'unrecognized_keys' ? '有不认识的内容' : message.slice(0, LONGEST_MESSAGE);

/** Fields only, with the messages of the schemas; what was sent is neither answered nor logged. */
function invalid(issues: readonly Issue[]): CallFailure {
  const fields = issues
    .slice(0, MOST_FIELDS)
    .map((issue) => ({ path: issue.path.map(String).join('.'), message: messageOf(issue) }));
  const first = fields[0]?.path;
  return new CallFailure({
    code: 'invalid-request',
    message: '填写的内容不符合要求，没有保存；已填的内容都还在，请按提示修改。',
    fields,
    ...(first === undefined || first === '' ? {} : { field: first }),
  });
}

/**
 * The only user of ipcMain. Schema and access come from the contract, so there is no unvalidated way in: sender, then
 * access, then size and schema (a caller without a right learns nothing about the shape), then the handler. What fails is
 * an answer; only a stranger gets nothing at all.
 */
export function createRegistry(surroundings: RegistrySurroundings): Registry {
  const { isTrusted, session, log, ticks } = surroundings;
  const registered = new Set<ChannelName>();

  const register: Register = (name, handler) => {
    if (registered.has(name)) throw new Error(`channel ${name} has two handlers`);
    registered.add(name);
    const { access, request: schema, most } = contract[name];

    ipcMain.handle(name, async (event, given: unknown): Promise<Answer<ResponseOf<typeof name>> | undefined> => {
      if (!isTrusted(event)) {
        log.note(name, 'unknown sender');
        return undefined;
      }
      const started = ticks();
      try {
        admit(access, session());
        if (!isOrdinary(given, most)) {
          log.note(name, 'invalid size or kind');
          throw invalid([{ path: [], message: '内容过多或不是普通的填写内容' }]);
        }
        const parsed = schema.safeParse(given);
        if (!parsed.success) {
          log.note(
            name,
            `invalid ${parsed.error.issues
              .slice(0, 5)
              .map((issue) => issue.path.join('.'))
              .join(' ')}`,
          );
          throw invalid(parsed.error.issues);
        }
        // The schema is the one this channel's ParsedRequestOf is inferred from; the union of all channels hides that.
        const value = await handler(parsed.data as ParsedRequestOf<typeof name>);
        log.done(name, 'ok', ticks() - started);
        return { ok: true, value };
      } catch (error) {
        const { error: answered, bug } = toAnswerError(error);
        if (bug) log.bug(name, error);
        log.done(name, answered.code, ticks() - started);
        return { ok: false, error: answered };
      }
    });
  };

  return {
    register,
    assertComplete() {
      const missing = Object.keys(contract).filter((name) => !registered.has(name as ChannelName));
      if (missing.length > 0) throw new Error(`channels without a handler: ${missing.join(', ')}`);
    },
  };
}
