/** Nest injection token of the services of this process. */
export const SERVICES = Symbol('SERVICES');

/** Work of a feature that neither an event nor a timer brings: it listens by itself. */
export interface Service {
  start(): void;
  /** Finishes what is in hand. */
  stop(): Promise<void>;
  /** Works off what is waiting now, or until the signal, without having been started. */
  drain(signal: AbortSignal): Promise<void>;
}
