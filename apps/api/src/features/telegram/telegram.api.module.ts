import { Module } from '@nestjs/common';
import { TelegramModule } from '@dubl/core/features/telegram';
import { TelegramController } from './telegram.controller.js';

@Module({ imports: [TelegramModule], controllers: [TelegramController] })
export class TelegramApiModule {}
