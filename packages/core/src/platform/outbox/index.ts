export * from './catalogue.js';
export { MAX_ATTEMPTS, backoffMs } from './backoff.js';
export type { ConsumedEvent, EventConsumer } from './consumer.js';
export { Outbox, type NewEvent } from './outbox.repository.js';
export { OutboxQueries, type OutboxState } from './outbox.queries.js';
export { OutboxRelayModule } from './outbox-relay.module.js';
export { OutboxRelayRepository, type Failure, type Taken } from './outbox-relay.repository.js';
export { RemoveDoneEvents } from './remove-done-events.js';
