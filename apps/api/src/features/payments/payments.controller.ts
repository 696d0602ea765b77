import type { IncomingHttpHeaders } from 'node:http';
import { Controller, Headers, Param, Post, RawBody } from '@nestjs/common';
import { ReceiveWebhook, StartPayment } from '@dubl/core/features/payments';
import type { SessionUser } from '@dubl/core/features/identity';
import { Answers, CurrentUser, Idempotent, Public, RateClass, Roles, UuidParam } from '../../http/index.js';
import { PaymentStartDto } from './deposit.dto.js';

@Controller('payments')
export class PaymentsController {
  constructor(
    private readonly receiveWebhook: ReceiveWebhook,
    private readonly startPayment: StartPayment,
  ) {}

  /** The signature is over the bytes as they came, so the body is read raw. */
  @Post('webhooks/:provider')
  @Public({ session: false })
  @RateClass('webhook')
  @Answers(null, { errors: ['FORBIDDEN', 'NOT_FOUND'] })
  async webhook(
    @Param('provider') provider: string,
    @Headers() headers: IncomingHttpHeaders,
    @RawBody() body?: Buffer,
  ) {
    await this.receiveWebhook.execute(provider, headers, body?.toString() ?? '');
    return {};
  }

  /**
   * The provider is called here, so the keyed transaction around other writes has no place: the deposit's id is
   * the key, and a repeat finds the same payment.
   */
  @Post(':depositId/start')
  @Roles('BRAND')
  @Idempotent({ honoured: false })
  @Answers(PaymentStartDto, { errors: ['INVARIANT_VIOLATION'] })
  async start(
    @CurrentUser() user: SessionUser,
    @Param('depositId', UuidParam) depositId: string,
  ): Promise<PaymentStartDto> {
    return { confirmationUrl: await this.startPayment.execute({ userId: user.id, depositId }) };
  }
}
