import { Controller, Delete, Get, Post } from '@nestjs/common';
import { StartTelegramLink, TelegramAccountQueries, UnlinkTelegram } from '@dubl/core/features/telegram';
import { Answers, CurrentUser, Idempotent, type SessionUser } from '../../http/index.js';
import { StartedTelegramLinkDto, TelegramLinkDto } from './telegram.dto.js';

@Controller('telegram/link')
@Idempotent({ honoured: false }) // a stored answer would hold the code
export class TelegramController {
  constructor(
    private readonly accounts: TelegramAccountQueries,
    private readonly starting: StartTelegramLink,
    private readonly unlinking: UnlinkTelegram,
  ) {}

  @Get()
  @Answers(TelegramLinkDto)
  get(@CurrentUser() user: SessionUser): Promise<TelegramLinkDto> {
    return this.accounts.getLink(user.id);
  }

  @Post()
  @Answers(StartedTelegramLinkDto, { status: 201, errors: ['INVARIANT_VIOLATION'] })
  start(@CurrentUser() user: SessionUser): Promise<StartedTelegramLinkDto> {
    return this.starting.execute(user.id);
  }

  @Delete()
  @Answers(null, { errors: ['INVARIANT_VIOLATION'] })
  unlink(@CurrentUser() user: SessionUser): Promise<void> {
    return this.unlinking.execute(user.id);
  }
}
