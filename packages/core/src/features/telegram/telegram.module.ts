import { Module } from '@nestjs/common';
import { DealsModule } from '../deals/index.js';
import { DeliveriesModule } from '../deliveries/index.js';
import { JobsModule } from '../jobs/index.js';
import { AnswerInvitation } from './answer-invitation.js';
import { InvitationAnswers } from './bot/invitation-answers.js';
import { PacedBot } from './bot/paced-bot.js';
import { TelegramBot } from './bot/telegram-bot.js';
import { TelegramUpdates } from './bot/telegram-updates.js';
import { UpdateLanes } from './bot/update-lanes.js';
import { UpdateReceiver } from './bot/update-receiver.js';
import { ConfirmTelegramLink } from './confirm-telegram-link.js';
import { KeepUpdates } from './keep-updates.js';
import { PollingLease } from './polling-lease.js';
import { PollingLeases } from './polling-lease.repository.js';
import { ReceiveUpdate } from './receive-update.js';
import { RemoveOldUpdates } from './remove-old-updates.js';
import { StartTelegramLink } from './start-telegram-link.js';
import { TelegramAccountQueries } from './telegram-accounts.queries.js';
import { TelegramAccounts } from './telegram-accounts.repository.js';
import { TelegramInbox } from './telegram-inbox.repository.js';
import { TelegramLine } from './telegram-line.js';
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
  TelegramLine,
  TelegramSender,
  TelegramUpdates,
  ReceiveUpdate,
  RemoveOldUpdates,
];

@Module({
  imports: [JobsModule, DealsModule, DeliveriesModule],
  providers: [
    ...offered,
    AnswerInvitation,
    InvitationAnswers,
    TelegramAccounts,
    TelegramPace,
    PacedBot,
    TelegramBot,
    TelegramInbox,
    KeepUpdates,
    UpdateReceiver,
    UpdateLanes,
    PollingLease,
    PollingLeases,
  ],
  exports: offered,
})
export class TelegramModule {}
