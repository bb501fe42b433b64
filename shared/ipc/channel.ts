import type { z } from 'zod';
import type { Role } from '../case/roles';

/** Who may call: `anyone` before sign-in too, `signed-in` any officer with an open session, or one of the roles. */
export type Access = 'anyone' | 'signed-in' | readonly Role[];

export interface Channel<Request extends z.core.$ZodType = z.core.$ZodType, Response = unknown> {
  readonly request: Request;
  readonly access: Access;
  /** Type only; never present at run time. */
  readonly response?: Response;
}

/** One row of the contract: `channel<Response>()(access, request)`. */
export const channel = <Response>() =>
  function define<Request extends z.core.$ZodType>(access: Access, request: Request): Channel<Request, Response> {
    return { access, request };
  };
