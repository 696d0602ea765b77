import type { IncomingHttpHeaders } from 'node:http';
import { Controller, Headers, Param, Post, RawBody } from '@nestjs/common';
import { ReceiveWebhook } from '@dubl/core/features/payments';
import { Answers, Public } from '../../http/index.js';

@Controller('payments')
export class PaymentsController {
  constructor(private readonly receiveWebhook: ReceiveWebhook) {}

  /** The signature is over the bytes as they came, so the body is read raw. */
  @Post('webhooks/:provider')
  @Public({ session: false })
  @Answers(null, { errors: ['FORBIDDEN', 'NOT_FOUND'] })
  async webhook(
    @Param('provider') provider: string,
    @Headers() headers: IncomingHttpHeaders,
    @RawBody() body?: Buffer,
  ) {
    await this.receiveWebhook.execute(provider, headers, body?.toString() ?? '');
    return {};
  }
}
