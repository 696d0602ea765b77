import { Injectable } from '@nestjs/common';
import type { Selectable } from 'kysely';
import { Clock } from '../../platform/clock/index.js';
import type { CreatorProfile, Tx } from '../../platform/db/index.js';

/** What a creator may change; verification, rating and counts are the platform's. */
export type CreatorProfileFields = Pick<
  Selectable<CreatorProfile>,
  | 'bio'
  | 'country'
  | 'city'
  | 'languages'
  | 'niches'
  | 'platforms'
  | 'pricePerVideoMinor'
  | 'currency'
  | 'availability'
  | 'pausedUntil'
  | 'isPublic'
>;

/**
 * Registration opens the row of `creator_profile` (features/identity) and a release counts its deals
 * (features/deals); what creators write themselves is written here.
 */
@Injectable()
export class CreatorProfileRepository {
  constructor(private readonly clock: Clock) {}

  /** The last write wins: only the owner writes here. */
  async update(tx: Tx, userId: string, fields: Partial<CreatorProfileFields>): Promise<void> {
    await tx
      .updateTable('creatorProfile')
      .set({ ...fields, updatedAt: this.clock.now() })
      .where('userId', '=', userId)
      .execute();
  }
}
