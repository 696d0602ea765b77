import { Injectable } from '@nestjs/common';
import { Prisma, type NotificationChannel, type NotificationGroup } from '../../platform/db/index.js';
import { OFFERED } from './preferences.js';
import { isLocked } from './routing.js';

export interface GroupPreferences {
  group: NotificationGroup;
  channels: {
    channel: NotificationChannel;
    isOn: boolean;
    /** Cannot be switched off. */
    isLocked: boolean;
  }[];
}

@Injectable()
export class PreferenceQueries {
  constructor(private readonly prisma: Prisma) {}

  /** All that is offered; what was never chosen is on. */
  async list(userId: string): Promise<GroupPreferences[]> {
    const off = await this.prisma.notificationPreference.findMany({
      where: { userId, isOn: false },
      select: { eventGroup: true, channel: true },
    });
    const isOff = (group: NotificationGroup, channel: NotificationChannel): boolean =>
      off.some((choice) => choice.eventGroup === group && choice.channel === channel);
    return OFFERED.map(({ group, channels }) => ({
      group,
      channels: channels.map((channel) => {
        const locked = isLocked(group, channel);
        return { channel, isOn: locked || !isOff(group, channel), isLocked: locked };
      }),
    }));
  }
}
