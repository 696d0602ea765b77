import { DELIVERY_LEASE_MS } from '@dubl/core/features/deliveries';

/** Nest injection token of the options. */
export const RUNTIME_OPTIONS = Symbol('RUNTIME_OPTIONS');

/** How a loop looks for rows that are due. */
export interface LoopOptions {
  /** Pause between two looks, when no hint comes. */
  intervalMs: number;
  /** Claimed at once. */
  maxBatch: number;
  /** What was claimed and is not done by then is driven again. */
  leaseMs: number;
}

/** Of the relay, and of the loops of the outer channels. */
export interface RuntimeOptions extends LoopOptions {
  /** Events worked on at once. */
  concurrency: number;
  deliveries: LoopOptions;
}

export const DEFAULT_OPTIONS: RuntimeOptions = {
  intervalMs: 250,
  maxBatch: 100,
  leaseMs: 30_000,
  concurrency: 8,
  deliveries: { intervalMs: 500, maxBatch: 100, leaseMs: DELIVERY_LEASE_MS },
};
