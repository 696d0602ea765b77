import { parseArgs } from 'node:util';
import { SEND_WITHIN_MS } from '@dubl/core/features/deliveries';
import { DEFAULT_OPTIONS, type LoopOptions, type RuntimeOptions } from './runtime-options.js';

export interface WorkerFlags {
  mode: 'watch' | 'once' | 'probe';
  healthFile?: string;
  options: RuntimeOptions;
}

export class FlagError extends Error {}

/** Which half of the worker the flags are for. */
export type Half = 'outbox' | 'telegram';

const DEFAULTS: Record<Half, LoopOptions> = {
  outbox: DEFAULT_OPTIONS,
  telegram: DEFAULT_OPTIONS.deliveries,
};
/** No message may be sent again while it is being sent. */
const SHORTEST_LEASE_MS: Record<Half, number> = { outbox: 1_000, telegram: SEND_WITHIN_MS };
const THINGS = { outbox: 'event', telegram: 'message' } as const;

export function usageOf(half: Half): string {
  const { intervalMs, maxBatch, leaseMs } = DEFAULTS[half];
  const thing = THINGS[half];
  return `  --watch              work until stopped (the default)
  --once               work off what is due, then exit
  --interval <ms>      pause between two looks for what is due (${intervalMs})
  --max-batch <n>      ${thing}s claimed at once (${maxBatch})
  --lease <ms>         after this an unfinished ${thing} is driven again (${leaseMs})
  --health-file <path> keep the health report in this file
  --print-health       print the health report as one line; exit 0 when healthy, 1 when not`;
}

/** @throws FlagError with one line that names what is wrong */
export function parseWorkerFlags(argv: readonly string[], half: Half): WorkerFlags {
  const values = parse(argv);
  if (values.once && values.watch) throw new FlagError('--once and --watch exclude each other');
  const defaults = DEFAULTS[half];
  const loop: LoopOptions = {
    intervalMs: number('--interval', values.interval, defaults.intervalMs, 10, 60_000),
    maxBatch: number('--max-batch', values['max-batch'], defaults.maxBatch, 1, 1_000),
    leaseMs: number('--lease', values.lease, defaults.leaseMs, SHORTEST_LEASE_MS[half], 3_600_000),
  };
  return {
    mode: values['print-health'] ? 'probe' : values.once ? 'once' : 'watch',
    healthFile: values['health-file'],
    options: { ...DEFAULT_OPTIONS, ...(half === 'outbox' ? loop : { deliveries: loop }) },
  };
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      options: {
        watch: { type: 'boolean' },
        once: { type: 'boolean' },
        interval: { type: 'string' },
        'max-batch': { type: 'string' },
        lease: { type: 'string' },
        'health-file': { type: 'string' },
        'print-health': { type: 'boolean' },
      },
    }).values;
  } catch (error) {
    throw new FlagError((error as Error).message);
  }
}

function number(flag: string, given: string | undefined, fallback: number, min: number, max: number): number {
  const value = given === undefined ? fallback : Number(given);
  if (!Number.isInteger(value) || value < min || value > max) {
    throw new FlagError(`${flag}: must be a whole number from ${min} to ${max}`);
  }
  return value;
}
