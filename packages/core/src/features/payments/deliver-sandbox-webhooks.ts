import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/index.js';
import { CONFIG, type Config } from '../../platform/config/index.js';
import { TransactionRunner } from '../../platform/db/index.js';
import { LOGGER, type Logger } from '../../platform/logging/index.js';
import type { ProviderWebhook } from './payment-provider.port.js';
import { SANDBOX_SIGNATURE_HEADER, signSandboxBody } from './providers/sandbox/sandbox-signature.js';
import { SandboxRepository } from './providers/sandbox/sandbox.repository.js';

const BATCH = 20;
const TIMEOUT_MS = 5_000;

/** Sweep: the sandbox's side of the wire. Sends its signed webhooks over HTTP until one is answered 200. */
@Injectable()
export class DeliverSandboxWebhooks {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly sandbox: SandboxRepository,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** @returns how many were sent */
  async execute(): Promise<number> {
    const due = await this.transactions.run((tx) => this.sandbox.claimWebhooks(tx, this.clock.now(), BATCH));
    for (const sent of due) {
      const event = `${sent.object}.${sent.status}`.toLowerCase();
      if (await this.send({ event, object: sent.object, objectId: sent.id }))
        await this.transactions.run((tx) => this.sandbox.markWebhookDelivered(tx, sent));
    }
    return due.length;
  }

  private async send(webhook: ProviderWebhook): Promise<boolean> {
    const body = JSON.stringify(webhook);
    try {
      const response = await fetch(new URL('/api/payments/webhooks/sandbox', this.config.apiUrl), {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          [SANDBOX_SIGNATURE_HEADER]: signSandboxBody(body, this.config.sandboxWebhookSecret),
        },
        body,
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
      await response.arrayBuffer(); // frees the connection
      return response.ok;
    } catch (error) {
      this.logger.warn(
        { err: error, event: webhook.event },
        'sandbox webhook not delivered, will be sent again',
      );
      return false;
    }
  }
}
