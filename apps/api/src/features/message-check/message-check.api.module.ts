import { Module } from '@nestjs/common';
import { DeliveriesModule } from '@dubl/core/features/deliveries';
import { MessageCheckController } from './message-check.controller.js';

@Module({ imports: [DeliveriesModule], controllers: [MessageCheckController] })
export class MessageCheckApiModule {}
