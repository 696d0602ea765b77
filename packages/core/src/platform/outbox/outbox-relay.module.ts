import { Module } from '@nestjs/common';
import { OutboxRelayRepository } from './outbox-relay.repository.js';
import { OutboxQueries } from './outbox.queries.js';
import { RemoveDoneEvents } from './remove-done-events.js';

const providers = [OutboxRelayRepository, OutboxQueries, RemoveDoneEvents];

/** What moves events on: for the process that relays and consumes them. */
@Module({ providers, exports: providers })
export class OutboxRelayModule {}
