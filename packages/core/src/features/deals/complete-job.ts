import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/db/index.js';
import type { ConsumedEvent, EventConsumer } from '../../platform/outbox/index.js';
import { JobClosing } from '../jobs/index.js';
import { DealsRepository } from './deals.repository.js';

/**
 * A closed job is completed with its last deal. By event, because a release holds the lock of its deal and
 * the job's row comes before deals in the lock order. A repeat finds nothing to do.
 */
@Injectable()
export class CompleteJob implements EventConsumer {
  readonly name = 'job-completion';
  readonly types = ['DEAL_COMPLETED', 'DEAL_CANCELED'] as const;

  constructor(
    private readonly deals: DealsRepository,
    private readonly closing: JobClosing,
  ) {}

  async handle(tx: Tx, { payload }: ConsumedEvent): Promise<void> {
    const parties = 'dealId' in payload && (await this.deals.findParties(tx, payload.dealId));
    if (parties) await this.closing.completeWhenDone(tx, parties.jobId);
  }
}
