import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import { OutboxEventsQueries, RetryEvent } from '@dubl/core/features/outbox-desk';
import { Answers, CurrentUser, Roles, UuidParam, pageOf, type SessionUser } from '../../http/index.js';
import { OutboxEventDto, OutboxEventsQuery } from './outbox-event.dto.js';

@Controller('admin/outbox')
@Roles('ADMIN')
export class OutboxController {
  constructor(
    private readonly events: OutboxEventsQueries,
    private readonly retrying: RetryEvent,
  ) {}

  @Get()
  @Answers(pageOf(OutboxEventDto), { description: 'Newest first' })
  list(@Query() { limit, cursor, ...filter }: OutboxEventsQuery) {
    return this.events.list(filter, { limit, cursor });
  }

  @Post(':id/retry')
  @Answers(OutboxEventDto, {
    errors: ['INVARIANT_VIOLATION'],
    description: 'Back to life with a full set of attempts; consumers that have had it are left out',
  })
  async retry(
    @CurrentUser() admin: SessionUser,
    @Param('id', UuidParam) id: string,
  ): Promise<OutboxEventDto> {
    await this.retrying.execute({ adminId: admin.id, eventId: id });
    return this.events.get(id);
  }
}
