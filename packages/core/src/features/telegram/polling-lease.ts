import { Injectable } from '@nestjs/common';
import { MINUTE } from '../../platform/clock/index.js';
import { TransactionRunner } from '../../platform/db/index.js';
import { Ids } from '../../platform/ids/index.js';
import { PollingLeases } from './polling-lease.repository.js';

/** Longer than a long poll, so that whoever polls renews it in time. */
const LEASE_MS = MINUTE;

/** Lets one process at a time poll a bot; one that dies is followed by another when its lease has run out. */
@Injectable()
export class PollingLease {
  private readonly holderId: string;

  constructor(
    private readonly transactions: TransactionRunner,
    private readonly leases: PollingLeases,
    ids: Ids,
  ) {
    this.holderId = ids.next();
  }

  /** Takes or renews it. @returns false while another process holds it */
  hold(botId: bigint): Promise<boolean> {
    return this.transactions.run((tx) => this.leases.hold(tx, botId, this.holderId, LEASE_MS));
  }

  release(botId: bigint): Promise<void> {
    return this.transactions.run((tx) => this.leases.release(tx, botId, this.holderId));
  }
}
