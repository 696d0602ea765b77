export {
  SEND_WITHIN_MS,
  type ChannelSender,
  type OutgoingMessage,
  type SendOutcome,
  type ShownOffer,
} from './channel-sender.port.js';
export { DELIVERY_LEASE_MS, Deliver, type Delivered } from './deliver.js';
export { DeliveriesModule } from './deliveries.module.js';
export {
  DeliveryQueries,
  type ChannelBacklog,
  type OfferMessage,
  type SentMessage,
} from './deliveries.queries.js';
export type { ClaimedMessage, PlannedMessage } from './deliveries.repository.js';
export { parseMessageCode } from './message-code.js';
export { PlanDeliveries } from './plan-deliveries.js';
export { RemoveOldDeliveries } from './remove-old-deliveries.js';
