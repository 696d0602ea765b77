import { Injectable } from '@nestjs/common';
import { TransactionRunner } from '../../platform/db/index.js';
import { illegalTransition, notFound } from '../../platform/errors/index.js';
import { AuditLog } from '../settings/index.js';
import { DeadEventsRepository } from './dead-events.repository.js';

/**
 * Brings a dead event back with a full set of attempts; the relay finds it at its next poll. Consumers that have
 * had it are not called again. The aggregate has gone on meanwhile: this event comes after its successors.
 * Only a dead event can be retried, the second of two retries gets ILLEGAL_TRANSITION.
 */
@Injectable()
export class RetryEvent {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly events: DeadEventsRepository,
    private readonly audit: AuditLog,
  ) {}

  /** @throws NOT_FOUND, ILLEGAL_TRANSITION */
  async execute({ adminId, eventId }: { adminId: string; eventId: string }): Promise<void> {
    await this.transactions.run(async (tx) => {
      const event = await this.events.lockForUpdate(tx, eventId);
      if (!event) throw notFound();
      if (event.deadAt === null) throw illegalTransition(event.doneAt ? 'DONE' : 'WAITING', 'RETRY');
      await this.events.revive(tx, eventId);
      await this.audit.append(tx, {
        actorId: adminId,
        action: 'EVENT_RETRIED',
        objectType: 'outbox_event',
        objectId: eventId,
        before: { attempts: event.attempts, lastError: event.lastError },
        after: { attempts: 0 },
        reason: null,
      });
    });
  }
}
