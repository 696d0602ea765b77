import { Module } from '@nestjs/common';
import { OutboxDeskModule } from '@dubl/core/features/outbox-desk';
import { OutboxController } from './outbox.controller.js';

@Module({ imports: [OutboxDeskModule], controllers: [OutboxController] })
export class OutboxApiModule {}
