import type { Type } from '@nestjs/common';
import type { ChannelSender } from '@dubl/core/features/deliveries';
import { MailSender } from '@dubl/core/features/mail';
import { TelegramSender } from '@dubl/core/features/telegram';

/** The outer channels; each is driven by a loop of its own, so that a slow one holds up no other. */
export const senders: readonly Type<ChannelSender>[] = [TelegramSender, MailSender];
