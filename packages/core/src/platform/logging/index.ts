import pino, { type DestinationStream, type Logger, type LoggerOptions } from 'pino';
import { currentContext } from '../context/index.js';

/** Nest injection token of the process's logger. */
export const LOGGER = Symbol('LOGGER');
export type { Logger };

/**
 * One JSON object a line: ts, level, scope, msg, requestId, … No personal data is ever passed to it:
 * ids, codes, counts and durations only.
 * @param scope the process or part, for example `api` or `worker.relay`
 * @param destination where the lines go, when not to stdout
 */
export function createLogger(scope: string, level: string, destination?: DestinationStream): Logger {
  const options: LoggerOptions = {
    level,
    base: { scope },
    timestamp: () => `,"ts":"${new Date().toISOString()}"`,
    formatters: { level: (label) => ({ level: label }) },
    messageKey: 'msg',
    // Work without an id of its own (boot, shutdown) logs none; everything else carries it.
    mixin: () => ({ requestId: currentContext().requestId }),
    serializers: { err: describeError },
  };
  return destination ? pino(options, destination) : pino(options);
}

/** Name, code and stack: driver errors quote row data in `detail` and `message`, so those stay out. */
function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { name: typeof error };
  const { code } = error as { code?: unknown };
  const frames = error.stack
    ?.split('\n')
    .filter((line) => line.trimStart().startsWith('at '))
    .slice(0, 8);
  const cause = error.cause === undefined ? {} : { cause: describeError(error.cause) };
  return { name: error.name, ...(code === undefined ? {} : { code }), stack: frames?.join('\n'), ...cause };
}
