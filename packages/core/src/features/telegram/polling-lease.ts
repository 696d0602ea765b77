import { Injectable } from '@nestjs/common';
import { MINUTE } from '../../platform/clock/index.js';
import { TransactionRunner } from '../../platform/db/index.js';
import { Ids } from '../../platform/ids/index.js';
import { PollingLeases } from './polling-lease.repository.js';

/** Longer than a long poll, so that whoever polls renews it in time. */
const LEASE_MS = MINUTE;
/** Nobody else can have taken it sooner. */
const RENEW_AFTER_MS = LEASE_MS / 3;

/** Lets one process at a time poll a bot and handle its updates; one that dies is followed by another when its lease has run out. */
@Injectable()
export class PollingLease {
  private readonly holderId: string;
  private heldAt = -Infinity;

  constructor(
    private readonly transactions: TransactionRunner,
    private readonly leases: PollingLeases,
    ids: Ids,
  ) {
    this.holderId = ids.next();
  }

  /** Takes or renews it. @returns false while another process holds it */
  async hold(botId: bigint): Promise<boolean> {
    const askedAt = performance.now();
    if (askedAt - this.heldAt < RENEW_AFTER_MS) return true;
    const isHeld = await this.transactions.run((tx) => this.leases.hold(tx, botId, this.holderId, LEASE_MS));
    this.heldAt = isHeld ? askedAt : -Infinity;
    return isHeld;
  }

  release(botId: bigint): Promise<void> {
    this.heldAt = -Infinity;
    return this.transactions.run((tx) => this.leases.release(tx, botId, this.holderId));
  }
}
