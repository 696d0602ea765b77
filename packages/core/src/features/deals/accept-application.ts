import { Injectable } from '@nestjs/common';
import { TransactionRunner, type Tx } from '../../platform/db/index.js';
import { conflict, illegalTransition, notFound } from '../../platform/errors/index.js';
import type { Minor } from '../../platform/money/index.js';
import { Outbox } from '../../platform/outbox/index.js';
import { ApplicationRepository, applicationMachine, type ApplicationRow } from '../jobs/index.js';
import { Hiring } from './hiring.js';

export interface Acceptance {
  applicationId: string;
  brandId: string;
  /** The price the brand saw when it pressed the button. */
  priceMinor: Minor;
}

/**
 * Turns an application into a deal with an unfunded escrow and answers the pair's invitation. Accepts on one
 * job queue up: under any number of them no more win than there are free slots, the rest get 409. A repeat
 * finds the application ACCEPTED and is refused, as is one that comes after the term.
 */
@Injectable()
export class AcceptApplication {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly applications: ApplicationRepository,
    private readonly hiring: Hiring,
    private readonly outbox: Outbox,
  ) {}

  /**
   * @returns id of the deal
   * @throws CONFLICT PRICE_CHANGED with the current price; rules ILLEGAL_TRANSITION, JOB_NOT_OPEN, NO_SLOTS, BRIEF_CHANGED
   */
  async execute(acceptance: Acceptance): Promise<string> {
    return this.transactions.run((tx) => this.accept(tx, acceptance));
  }

  private async accept(tx: Tx, { applicationId, brandId, priceMinor }: Acceptance): Promise<string> {
    const pair = await this.hiring.lock(tx, await this.applications.getPair(tx, applicationId));
    const { job, application } = pair;
    if (!application || job.brandId !== brandId) throw notFound();
    this.assertAsSeen(application, priceMinor);
    const dealId = await this.hiring.hire(tx, pair, application, 'BRAND');
    await this.outbox.append(tx, {
      type: 'APPLICATION_ACCEPTED',
      aggregateType: 'deal',
      aggregateId: dealId,
      payload: { applicationId, dealId },
    });
    return dealId;
  }

  private assertAsSeen(application: ApplicationRow, priceMinor: Minor): void {
    if (this.applications.isOver(application) || !applicationMachine.permits(application.status, 'ACCEPT'))
      throw illegalTransition(application.status, 'ACCEPT');
    if (application.priceMinor !== priceMinor)
      throw conflict('PRICE_CHANGED', { priceMinor: application.priceMinor });
  }
}
