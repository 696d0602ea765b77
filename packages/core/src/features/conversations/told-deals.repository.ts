import { Injectable } from '@nestjs/common';
import { prepared, type Tx } from '../../platform/db/index.js';

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
      .select((eb) =>
        eb
          .selectFrom('dispute')
          .select('verdict')
          .whereRef('dispute.dealId', '=', 'deal.id')
          .orderBy('dispute.id', 'desc')
          .limit(1)
          .as('verdict'),
      )
      .where('id', '=', dealId)
      .modifyEnd(prepared)
      .executeTakeFirst();
  }
}

export type ToldDeal = NonNullable<Awaited<ReturnType<ToldDealsRepository['find']>>>;
