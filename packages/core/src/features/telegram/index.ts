export { ConfirmTelegramLink, type LinkOutcome } from './confirm-telegram-link.js';
export { ReceiveUpdate } from './receive-update.js';
export { RemoveOldUpdates } from './remove-old-updates.js';
export { StartTelegramLink, type StartedLink } from './start-telegram-link.js';
export {
  TelegramAccountQueries,
  type LinkedUser,
  type TelegramLinkView,
} from './telegram-accounts.queries.js';
export { TelegramLine, type LineState } from './telegram-line.js';
export { TelegramModule } from './telegram.module.js';
export { TelegramReachability } from './telegram-reachability.js';
export { UnlinkTelegram } from './unlink-telegram.js';
export { TelegramSender } from './telegram-sender.js';
export { TelegramUpdates } from './bot/telegram-updates.js';
