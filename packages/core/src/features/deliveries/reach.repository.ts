import { Inject, Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import { CONFIG, type Config } from '../../platform/config/index.js';
import type { DeliveryChannel, Tx } from '../../platform/db/index.js';

/** Who can be reached through a channel at this moment. Reads inside the transaction that plans the messages. */
@Injectable()
export class ReachRepository {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  async filter(tx: Tx, channel: DeliveryChannel, userIds: readonly string[]): Promise<string[]> {
    return userIds.length === 0 ? [] : this[channel](tx, userIds);
  }

  /**
   * While mail is off, nothing is kept for it. Everybody has an address; whoever is blocked is told by mail what
   * concerns his money all the same.
   */
  private async EMAIL(tx: Tx, userIds: readonly string[]): Promise<string[]> {
    if (this.config.mail === null) return [];
    const rows = await tx
      .selectFrom('appUser')
      .select('id')
      .where(sql<boolean>`id = ANY (${[...userIds]}::uuid[])`)
      .where('status', '<>', 'DELETED')
      .execute();
    return rows.map(({ id }) => id);
  }

  /** Who has linked an account that takes our messages; nobody while the channel is off. */
  private async TELEGRAM(tx: Tx, userIds: readonly string[]): Promise<string[]> {
    if (this.config.telegram === null) return [];
    const rows = await tx
      .selectFrom('telegramAccount')
      .select('userId')
      .where(sql<boolean>`user_id = ANY (${[...userIds]}::uuid[])`)
      .where('unreachableSince', 'is', null)
      .execute();
    return rows.map(({ userId }) => userId);
  }
}
