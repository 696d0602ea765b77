/** Nest injection token of the options. */
export const RUNTIME_OPTIONS = Symbol('RUNTIME_OPTIONS');

export interface RuntimeOptions {
  /** Pause of the relay between two looks at the outbox, when no hint comes. */
  intervalMs: number;
  /** Events claimed at once. */
  maxBatch: number;
  /** A claimed event that is not done by then is driven again. */
  leaseMs: number;
  /** Events worked on at once. */
  concurrency: number;
}

export const DEFAULT_OPTIONS: RuntimeOptions = {
  intervalMs: 250,
  maxBatch: 100,
  leaseMs: 30_000,
  concurrency: 8,
};
