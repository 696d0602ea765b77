import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/db/index.js';
import { Ids } from '../../platform/ids/index.js';
import { Outbox, type EventPayloads } from '../../platform/outbox/index.js';
import { Ledger, suspenseReleased, type Flow, type Posting } from '../ledger/index.js';

type AlertKind = EventPayloads['MONEY_ALERT']['kind'];

/**
 * Money that moved at the provider and fits nothing of ours lies in suspense until an admin has looked at
 * it. Each flow is booked and told once: its reference says so. The accounts are derived, so nothing is locked.
 */
@Injectable()
export class Suspense {
  constructor(
    private readonly ledger: Ledger,
    private readonly outbox: Outbox,
    private readonly ids: Ids,
  ) {}

  async keep(tx: Tx, flow: Flow, kind: AlertKind): Promise<Posting> {
    const posting = await this.ledger.post(tx, flow);
    if (posting === 'POSTED') await this.alert(tx, kind, flow.reference);
    return posting;
  }

  /** The provider has taken back what lies there under this flow. Callers have kept it before. */
  async release(tx: Tx, kept: Flow): Promise<Posting> {
    return this.keep(tx, suspenseReleased(kept), 'SUSPENSE_RELEASED');
  }

  private async alert(tx: Tx, kind: AlertKind, reference: string): Promise<void> {
    const payload = { kind, reference };
    await this.outbox.append(tx, {
      type: 'MONEY_ALERT',
      aggregateType: 'ledger',
      aggregateId: this.ids.next(),
      payload,
    });
  }
}
