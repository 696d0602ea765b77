import { Body, Controller, Get, Put } from '@nestjs/common';
import { ChooseChannels, PreferenceQueries } from '@dubl/core/features/notifications';
import { Answers, CurrentUser, type SessionUser } from '../../http/index.js';
import { ChooseChannelsDto, PreferencesDto } from './preference.dto.js';

@Controller('notifications/preferences')
export class PreferencesController {
  constructor(
    private readonly preferences: PreferenceQueries,
    private readonly choosing: ChooseChannels,
  ) {}

  @Get()
  @Answers(PreferencesDto)
  async list(@CurrentUser() user: SessionUser): Promise<PreferencesDto> {
    return { groups: await this.preferences.list(user.id) };
  }

  @Put()
  @Answers(PreferencesDto, { errors: ['INVARIANT_VIOLATION'] })
  async choose(@CurrentUser() user: SessionUser, @Body() body: ChooseChannelsDto): Promise<PreferencesDto> {
    await this.choosing.execute(user.id, body.choices);
    return { groups: await this.preferences.list(user.id) };
  }
}
