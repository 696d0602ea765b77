import type { Type } from '@nestjs/common';
import type { ChannelSender } from '@dubl/core/features/deliveries';
import { MailSender } from '@dubl/core/features/mail';
import { TelegramSender, TelegramUpdates } from '@dubl/core/features/telegram';
import type { RuntimeParts } from '../runtime/runtime.module.js';
import { consumers } from './consumers.js';
import { TelegramWork } from './telegram-work.js';

export type Process = 'worker' | 'outbox' | 'telegram';

type Parts = Pick<RuntimeParts, 'consumers' | 'senders' | 'services' | 'work'>;

const telegram: Type<ChannelSender> = TelegramSender;
const mail: Type<ChannelSender> = MailSender;

/**
 * What each process does. The halves share nothing and leave nothing out but the timers, which are the whole worker's.
 * Each outer channel is driven by a loop of its own, so that a slow one holds up no other.
 */
export const PARTS: Record<Process, Parts> = {
  worker: { consumers, senders: [telegram, mail], services: [TelegramUpdates] },
  outbox: { consumers, senders: [mail] },
  telegram: { consumers: [], senders: [telegram], services: [TelegramUpdates], work: TelegramWork },
};
