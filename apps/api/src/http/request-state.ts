import type { SessionUser } from '@dubl/core/features/identity';
import type { WorkContext } from '@dubl/core/platform/context';
import type { ErrorCode } from '@dubl/core/platform/errors';
import type { Route } from './route-table.js';

/** What the http layer carries along with a request. */
export interface RequestState {
  context: WorkContext;
  startedAt: number;
  /** Absent for an unknown route. */
  route?: Route;
  /** Absent for a guest. */
  user?: SessionUser;
  /** Of the refusal, for the log and the metrics. */
  errorCode?: ErrorCode;
}

declare module 'fastify' {
  interface FastifyRequest {
    state: RequestState;
    /** The body byte for byte: signatures and fingerprints are taken of it. */
    rawBody?: Buffer;
  }
}
