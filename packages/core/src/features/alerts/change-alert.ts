import { Injectable } from '@nestjs/common';
import { TransactionRunner } from '../../platform/db/index.js';
import { assertComparable, feedLabels } from '../jobs/index.js';
import type { AlertFilter } from './alert-filter.js';
import { AlertsRepository } from './alerts.repository.js';

interface OwnAlert {
  creatorId: string;
  alertId: string;
}

/** Renaming, other conditions, on and off, away. Each is one statement on the creator's own row; NOT_FOUND for others'. */
@Injectable()
export class ChangeAlert {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly alerts: AlertsRepository,
  ) {}

  /** Jobs already told of stay so. @throws VALIDATION_ERROR on `currency` as the feed does */
  async edit({
    creatorId,
    alertId,
    name,
    filters,
  }: OwnAlert & { name?: string; filters?: AlertFilter }): Promise<void> {
    if (filters) assertComparable(filters);
    const changes = { ...(name && { name }), ...(filters && { filters, requires: feedLabels(filters) }) };
    await this.transactions.run((tx) => this.alerts.update(tx, { id: alertId, creatorId }, changes));
  }

  /** @param isActive absent: the other state than the one it is in */
  async toggle({ creatorId, alertId, isActive }: OwnAlert & { isActive?: boolean }): Promise<void> {
    const own = { id: alertId, creatorId };
    await this.transactions.run((tx) =>
      isActive === undefined ? this.alerts.toggle(tx, own) : this.alerts.update(tx, own, { isActive }),
    );
  }

  async delete({ creatorId, alertId }: OwnAlert): Promise<void> {
    await this.transactions.run((tx) => this.alerts.delete(tx, { id: alertId, creatorId }));
  }
}
