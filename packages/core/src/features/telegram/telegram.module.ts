import { Module } from '@nestjs/common';
import { ConfirmTelegramLink } from './confirm-telegram-link.js';
import { StartTelegramLink } from './start-telegram-link.js';
import { TelegramAccountQueries } from './telegram-accounts.queries.js';
import { TelegramAccounts } from './telegram-accounts.repository.js';
import { TelegramReachability } from './telegram-reachability.js';
import { UnlinkTelegram } from './unlink-telegram.js';

const offered = [
  StartTelegramLink,
  ConfirmTelegramLink,
  UnlinkTelegram,
  TelegramReachability,
  TelegramAccountQueries,
];

@Module({ providers: [...offered, TelegramAccounts], exports: offered })
export class TelegramModule {}
