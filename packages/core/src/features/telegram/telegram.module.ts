import { Module } from '@nestjs/common';
import { TelegramBot } from './bot/telegram-bot.js';
import { TelegramUpdates } from './bot/telegram-updates.js';
import { ConfirmTelegramLink } from './confirm-telegram-link.js';
import { PollingLease } from './polling-lease.js';
import { PollingLeases } from './polling-lease.repository.js';
import { StartTelegramLink } from './start-telegram-link.js';
import { TelegramAccountQueries } from './telegram-accounts.queries.js';
import { TelegramAccounts } from './telegram-accounts.repository.js';
import { TelegramPace } from './telegram-pace.js';
import { TelegramReachability } from './telegram-reachability.js';
import { TelegramSender } from './telegram-sender.js';
import { UnlinkTelegram } from './unlink-telegram.js';

const offered = [
  StartTelegramLink,
  ConfirmTelegramLink,
  UnlinkTelegram,
  TelegramReachability,
  TelegramAccountQueries,
  TelegramSender,
  TelegramUpdates,
];

@Module({
  providers: [...offered, TelegramAccounts, TelegramPace, TelegramBot, PollingLease, PollingLeases],
  exports: offered,
})
export class TelegramModule {}
