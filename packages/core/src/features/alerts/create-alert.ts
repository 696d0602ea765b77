import { Injectable } from '@nestjs/common';
import { TransactionRunner } from '../../platform/db/index.js';
import { invariant } from '../../platform/errors/index.js';
import { Ids } from '../../platform/ids/index.js';
import { assertComparable, feedLabels } from '../jobs/index.js';
import type { AlertFilter } from './alert-filter.js';
import { AlertsRepository } from './alerts.repository.js';

/** More than that nobody reads, and each of them is compared with every new job. */
export const MOST_ALERTS = 20;

/**
 * Saves the conditions of the feed under a name; from now on a job that meets them is told of. The limit
 * holds under parallel calls: they queue up on the creator's row. A repeat makes another alert.
 */
@Injectable()
export class CreateAlert {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly alerts: AlertsRepository,
    private readonly ids: Ids,
  ) {}

  /**
   * @returns id of the alert
   * @throws VALIDATION_ERROR on `currency` as the feed does; rule ALERT_LIMIT
   */
  async execute({ creatorId, name, filters }: { creatorId: string; name: string; filters: AlertFilter }) {
    assertComparable(filters);
    return this.transactions.run(async (tx) => {
      if ((await this.alerts.lockListOf(tx, creatorId)) >= MOST_ALERTS)
        throw invariant('ALERT_LIMIT', { limit: MOST_ALERTS });
      const id = this.ids.next();
      await this.alerts.insert(tx, { id, creatorId, name, filters, requires: feedLabels(filters) });
      return id;
    });
  }
}
