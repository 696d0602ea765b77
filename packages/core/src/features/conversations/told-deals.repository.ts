import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/db/index.js';

/** What system messages need to know of a deal; read only: deals are written by their own feature. */
@Injectable()
export class ToldDealsRepository {
  async find(tx: Tx, dealId: string) {
    return tx
      .selectFrom('deal')
      .select([
        'id',
        'conversationId',
        'brandId',
        'creatorId',
        'priceMinor',
        'currency',
        'startedAt',
        'cancelReason',
      ])
      .where('id', '=', dealId)
      .executeTakeFirst();
  }
}

export type ToldDeal = NonNullable<Awaited<ReturnType<ToldDealsRepository['find']>>>;
