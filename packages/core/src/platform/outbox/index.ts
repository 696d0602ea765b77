export * from './catalogue.js';
export { Outbox, type NewEvent } from './outbox.repository.js';
