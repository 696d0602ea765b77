import { Module } from '@nestjs/common';
import { TelegramModule } from '@dubl/core/features/telegram';
import { TelegramWebhookController } from './telegram-webhook.controller.js';
import { TelegramController } from './telegram.controller.js';

@Module({ imports: [TelegramModule], controllers: [TelegramController, TelegramWebhookController] })
export class TelegramApiModule {}
