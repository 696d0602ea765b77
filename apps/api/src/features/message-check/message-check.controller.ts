import { Controller, Get, Query } from '@nestjs/common';
import { DeliveryQueries } from '@dubl/core/features/deliveries';
import { Answers, Public, RateClass } from '../../http/index.js';
import { MessageCheckDto, MessageCheckQuery } from './message-check.dto.js';

@Controller('messages/check')
export class MessageCheckController {
  constructor(private readonly deliveries: DeliveryQueries) {}

  @Get()
  @Public()
  @RateClass('search')
  @Answers(MessageCheckDto, {
    description: 'Whether a message outside the site came from us; nothing of its text',
  })
  async check(@Query() { code }: MessageCheckQuery): Promise<MessageCheckDto> {
    const message = await this.deliveries.findByCode(code);
    return { isOurs: message !== null, channel: message?.channel ?? null, sentAt: message?.sentAt ?? null };
  }
}
