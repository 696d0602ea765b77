import { Injectable } from '@nestjs/common';
import type { Selectable } from 'kysely';
import { Clock } from '../../platform/clock/index.js';
import type { BrandProfile, Tx } from '../../platform/db/index.js';

export type BrandProfileFields = Pick<
  Selectable<BrandProfile>,
  'companyName' | 'website' | 'description' | 'niche' | 'country' | 'city'
>;

/** Registration opens the row of `brand_profile` (features/identity); every change of it is made here. */
@Injectable()
export class BrandProfileRepository {
  constructor(private readonly clock: Clock) {}

  /** The last write wins: only the owner writes here. */
  async update(tx: Tx, userId: string, fields: Partial<BrandProfileFields>): Promise<void> {
    await tx
      .updateTable('brandProfile')
      .set({ ...fields, updatedAt: this.clock.now() })
      .where('userId', '=', userId)
      .execute();
  }
}
