import { Injectable } from '@nestjs/common';
import { TransactionRunner } from '../../platform/db/index.js';
import { invariant } from '../../platform/errors/index.js';
import { isOpenToChoice, type ChannelChoice } from './preferences.js';
import { PreferencesRepository } from './preferences.repository.js';

/**
 * Sets the given choices, all or none; the others stay as they are, so that two tabs do not undo each other.
 * Repeating it changes nothing. It holds for events consumed from now on; what is on its way arrives.
 */
@Injectable()
export class ChooseChannels {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly preferences: PreferencesRepository,
  ) {}

  /** @throws INVARIANT_VIOLATION CHANNEL_FIXED where the channel is locked for the group, or does not carry it */
  async execute(userId: string, choices: readonly ChannelChoice[]): Promise<void> {
    if (!choices.every(isOpenToChoice)) throw invariant('CHANNEL_FIXED');
    await this.transactions.run((tx) => this.preferences.set(tx, userId, choices));
  }
}
