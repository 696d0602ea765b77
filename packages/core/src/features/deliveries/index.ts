export {
  SEND_WITHIN_MS,
  type ChannelSender,
  type OutgoingMessage,
  type SendOutcome,
  type ShownOffer,
} from './channel-sender.port.js';
export { Deliver } from './deliver.js';
export { DeliveriesModule } from './deliveries.module.js';
export { DeliveryQueries, type OfferMessage, type SentMessage } from './deliveries.queries.js';
export type { ClaimedMessage, PlannedMessage } from './deliveries.repository.js';
export { parseMessageCode } from './message-code.js';
export { PlanDeliveries } from './plan-deliveries.js';
export { RemoveOldDeliveries } from './remove-old-deliveries.js';
