export { OutboxDeskModule } from './outbox-desk.module.js';
export {
  EVENT_STATES,
  OutboxEventsQueries,
  type EventState,
  type OutboxEventView,
} from './outbox-events.queries.js';
export { RetryEvent } from './retry-event.js';
