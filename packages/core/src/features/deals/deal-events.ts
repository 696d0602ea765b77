import type { EventPayloads, EventType, NewEvent } from '../../platform/outbox/index.js';

type DealEventType = {
  [T in EventType]: EventPayloads[T] extends { dealId: string; actorId: string | null } ? T : never;
}[EventType];
type Extra<T extends DealEventType> = Omit<EventPayloads[T], 'dealId' | 'actorId'>;

/** Deals' events go by their deal, so that its story is told in order. */
export function dealEvent<T extends DealEventType>(
  type: T,
  dealId: string,
  actorId: string | null,
  ...[extra]: keyof Extra<T> extends never ? [] : [Extra<T>]
): NewEvent {
  // TypeScript cannot tie the parts of a union together through a type parameter; the signature does.
  return {
    type,
    aggregateType: 'deal',
    aggregateId: dealId,
    payload: { dealId, actorId, ...extra },
  } as NewEvent;
}
