import type { Tx } from '../db/index.js';
import type { EventPayloads, EventType } from './catalogue.js';

/** An event as its consumers see it; `type` narrows `payload`. */
export type ConsumedEvent<T extends EventType = EventType> = {
  [K in T]: {
    id: string;
    type: K;
    aggregateId: string;
    payload: EventPayloads[K];
    requestId: string;
    createdAt: Date;
  };
}[T];

/**
 * Does its work of an event in `tx`, the same transaction that records the consumption: an event that is
 * delivered twice has one effect. It never calls anything outside the database.
 */
export interface EventConsumer {
  /** Stable: it is the key of `consumption`. */
  readonly name: string;
  readonly types: readonly EventType[];
  handle(tx: Tx, event: ConsumedEvent): Promise<void>;
}
