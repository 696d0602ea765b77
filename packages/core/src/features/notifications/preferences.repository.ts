import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/db/index.js';
import type { ChannelChoice } from './preferences.js';

/** The only writer of `notification_preference`. */
@Injectable()
export class PreferencesRepository {
  /** In the order of the key, so that two tabs that save at once wait for each other instead of deadlocking. */
  async set(tx: Tx, userId: string, choices: readonly ChannelChoice[]): Promise<void> {
    const byKey = new Map(choices.map((choice) => [`${choice.group} ${choice.channel}`, choice]));
    const rows = [...byKey].sort(([a], [b]) => (a < b ? -1 : 1));
    if (rows.length === 0) return;
    await tx
      .insertInto('notificationPreference')
      .values(rows.map(([, { group, channel, isOn }]) => ({ userId, eventGroup: group, channel, isOn })))
      .onConflict((conflict) =>
        conflict
          .columns(['userId', 'eventGroup', 'channel'])
          .doUpdateSet({ isOn: (row) => row.ref('excluded.isOn') }),
      )
      .execute();
  }
}
