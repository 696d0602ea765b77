import type { Logger } from '@dubl/core/platform/logging';
import type { Observer } from './hooks.js';

/** One line a request. The pattern of the route, never the address as sent: that may hold anything. */
export function logRequests(logger: Logger): Observer {
  return ({ method, state }, reply) => {
    const { context, route, startedAt, errorCode } = state;
    const durationMs = Math.round(performance.now() - startedAt);
    const code = errorCode && { code: errorCode };
    logger.info(
      {
        ...context,
        method,
        endpoint: route?.path ?? 'unknown',
        status: reply.statusCode,
        durationMs,
        ...code,
      },
      'request',
    );
  };
}
