export * from './catalogue.js';
export type { ConsumedEvent, EventConsumer } from './consumer.js';
export { Outbox, type NewEvent } from './outbox.repository.js';
