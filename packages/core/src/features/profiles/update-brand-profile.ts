import { Injectable } from '@nestjs/common';
import { TransactionRunner } from '../../platform/db/index.js';
import { BrandProfileRepository, type BrandProfileFields } from './brand-profile.repository.js';

/** Saves the fields given and leaves the others; a repeat changes nothing more. */
@Injectable()
export class UpdateBrandProfile {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly profiles: BrandProfileRepository,
  ) {}

  async execute({ userId, fields }: { userId: string; fields: Partial<BrandProfileFields> }): Promise<void> {
    await this.transactions.run((tx) => this.profiles.update(tx, userId, fields));
  }
}
