import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import type { Tx } from '../../../platform/db/index.js';
import { Ids } from '../../../platform/ids/index.js';
import type { Minor } from '../../../platform/money/index.js';
import type { LockedDeal } from '../deals.repository.js';

@Injectable()
export class TipsRepository {
  constructor(
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  async insert(
    tx: Tx,
    { id: dealId, currency }: Pick<LockedDeal, 'id' | 'currency'>,
    amountMinor: Minor,
  ): Promise<string> {
    const id = this.ids.next();
    await tx
      .insertInto('tip')
      .values({ id, dealId, currency, amountMinor, createdAt: this.clock.now() })
      .execute();
    return id;
  }
}
