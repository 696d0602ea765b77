import { Injectable } from '@nestjs/common';
import { TransactionRunner } from '../../platform/db/index.js';
import { validationError } from '../../platform/errors/index.js';
import { CreatorProfileRepository, type CreatorProfileFields } from './creator-profile.repository.js';

/** Saves the fields given and leaves the others; a repeat changes nothing more. */
@Injectable()
export class UpdateCreatorProfile {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly profiles: CreatorProfileRepository,
  ) {}

  async execute({
    userId,
    fields,
  }: {
    userId: string;
    fields: Partial<CreatorProfileFields>;
  }): Promise<void> {
    if (fields.availability === 'OPEN' && fields.pausedUntil)
      throw validationError({ pausedUntil: ['onlyWhenPaused'] });
    const changes = {
      ...fields,
      ...(fields.languages && { languages: [...new Set(fields.languages.map((tag) => tag.toLowerCase()))] }),
      ...(fields.availability === 'OPEN' && { pausedUntil: null }),
    };
    await this.transactions.run((tx) => this.profiles.update(tx, userId, changes));
  }
}
