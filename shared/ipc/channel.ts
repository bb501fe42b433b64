import type { z } from 'zod';
import type { Role } from '../case/roles';

/** Who may call: `anyone` before sign-in too, `signed-in` any officer with an open session, or one of the roles. */
export type Access = 'anyone' | 'signed-in' | readonly Role[];

export interface Channel<Request extends z.core.$ZodType = z.core.$ZodType, Response = unknown> {
  readonly request: Request;
  readonly access: Access;
  /** Fields and items a request may hold in all, where it may be more than a form has (electron/ipc/request-size.ts). */
  readonly most?: number;
  /** Type only; never present at run time. */
  readonly response?: Response;
}

/** One row of the contract: `channel<Response>()(access, request)`, and `most` for what carries a whole table. */
export const channel = <Response>() =>
  function define<Request extends z.core.$ZodType>(
    access: Access,
    request: Request,
    most?: number,
  ): Channel<Request, Response> {
    return most === undefined ? { access, request } : { access, request, most };
  };
