import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '@dubl/core/platform/config';
import { deliveryHintChannel } from '@dubl/core/platform/queue';
import { listenForHints, type Redis } from '@dubl/core/platform/redis';

/** Tells the loops of this process that messages were planned. Without it they look twice a second. */
@Injectable()
export class DeliveryHints {
  private hints?: Redis;

  constructor(@Inject(CONFIG) private readonly config: Config) {}

  listen(onHint: () => void): void {
    this.hints = listenForHints(this.config, deliveryHintChannel(this.config.queuePrefix), onHint);
  }

  stop(): void {
    this.hints?.disconnect();
  }
}
