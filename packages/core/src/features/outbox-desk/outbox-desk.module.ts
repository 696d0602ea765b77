import { Module } from '@nestjs/common';
import { SettingsModule } from '../settings/index.js';
import { DeadEventsRepository } from './dead-events.repository.js';
import { OutboxEventsQueries } from './outbox-events.queries.js';
import { RetryEvent } from './retry-event.js';

@Module({
  imports: [SettingsModule],
  providers: [DeadEventsRepository, OutboxEventsQueries, RetryEvent],
  exports: [OutboxEventsQueries, RetryEvent],
})
export class OutboxDeskModule {}
