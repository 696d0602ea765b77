import { NotificationChannel, NotificationGroup } from '@dubl/core/platform/db';
import { BoolField, EnumField, NestedField } from '../../http/index.js';

const GROUPS = Object.values(NotificationGroup);
const CHANNELS = Object.values(NotificationChannel);

export class ChannelPreferenceDto {
  @EnumField('NotificationChannel', CHANNELS)
  channel: NotificationChannel;

  @BoolField()
  isOn: boolean;

  @BoolField({ description: 'Cannot be switched off' })
  isLocked: boolean;
}

export class GroupPreferencesDto {
  @EnumField('NotificationGroup', GROUPS)
  group: NotificationGroup;

  @NestedField(() => ChannelPreferenceDto, { each: true })
  channels: ChannelPreferenceDto[];
}

export class PreferencesDto {
  @NestedField(() => GroupPreferencesDto, { each: true })
  groups: GroupPreferencesDto[];
}

class ChannelChoiceDto {
  @EnumField('NotificationGroup', GROUPS)
  group: NotificationGroup;

  @EnumField('NotificationChannel', CHANNELS)
  channel: NotificationChannel;

  @BoolField()
  isOn: boolean;
}

export class ChooseChannelsDto {
  @NestedField(() => ChannelChoiceDto, {
    each: true,
    minItems: 1,
    maxItems: GROUPS.length * CHANNELS.length,
    description: 'What is not mentioned stays as it is',
  })
  choices: ChannelChoiceDto[];
}
