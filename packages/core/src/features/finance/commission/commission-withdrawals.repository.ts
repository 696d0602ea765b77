import { Injectable } from '@nestjs/common';
import type { Selectable } from 'kysely';
import { Clock } from '../../../platform/clock/index.js';
import type { CommissionWithdrawal, Tx } from '../../../platform/db/index.js';
import { Ids } from '../../../platform/ids/index.js';

type WithdrawalRow = Selectable<CommissionWithdrawal>;
export type NewWithdrawal = Omit<WithdrawalRow, 'id' | 'createdAt'>;

@Injectable()
export class CommissionWithdrawalsRepository {
  constructor(
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** @returns id of the withdrawal */
  async insert(tx: Tx, withdrawal: NewWithdrawal): Promise<string> {
    const id = this.ids.next();
    await tx
      .insertInto('commissionWithdrawal')
      .values({ ...withdrawal, id, createdAt: this.clock.now() })
      .execute();
    return id;
  }
}
