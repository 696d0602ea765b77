import { Controller, Headers, Post, RawBody } from '@nestjs/common';
import { ReceiveUpdate } from '@dubl/core/features/telegram';
import { Answers, Public, RateClass } from '../../http/index.js';

@Controller('telegram/webhook')
export class TelegramWebhookController {
  constructor(private readonly receiving: ReceiveUpdate) {}

  /** Kept as it came: what the bot makes of it is the worker's. */
  @Post()
  @Public({ session: false })
  @RateClass('webhook')
  @Answers(null, { errors: ['FORBIDDEN', 'NOT_FOUND'] })
  async receive(
    @Headers('x-telegram-bot-api-secret-token') secret?: string,
    @RawBody() body?: Buffer,
  ): Promise<Record<string, never>> {
    await this.receiving.execute(secret, body?.toString() ?? '');
    return {};
  }
}
