import type { NotificationChannel, NotificationGroup } from '../../platform/db/index.js';
import { CHANNELS, GROUPS, ROUTES, isLocked } from './routing.js';

export interface ChannelChoice {
  group: NotificationGroup;
  channel: NotificationChannel;
  isOn: boolean;
}

/** Which channels a group can come through at all; a group without events is not offered. */
export const OFFERED: readonly { group: NotificationGroup; channels: NotificationChannel[] }[] = GROUPS.map(
  (group) => ({ group, channels: CHANNELS.filter((channel) => isOffered(group, channel)) }),
).filter(({ channels }) => channels.length > 0);

function isOffered(group: NotificationGroup, channel: NotificationChannel): boolean {
  return Object.values(ROUTES).some(
    (route) => route.group === group && route.isAnswer !== true && route.channels.includes(channel),
  );
}

/** Whether there is anything to choose. */
export const isOpenToChoice = ({ group, channel }: ChannelChoice): boolean =>
  isOffered(group, channel) && !isLocked(group, channel);
