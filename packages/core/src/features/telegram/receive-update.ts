import { createHash, timingSafeEqual } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../platform/config/index.js';
import { currentContext } from '../../platform/context/index.js';
import { TransactionRunner } from '../../platform/db/index.js';
import { AppError, notFound, validationError } from '../../platform/errors/index.js';
import { telegramHintChannel } from '../../platform/queue/index.js';
import { REDIS, type Redis } from '../../platform/redis/index.js';
import { TelegramInbox } from './telegram-inbox.repository.js';

/**
 * Stores an update that Telegram sends, once, before it is answered; the worker handles it after that, whether it runs
 * now or later. Nothing else is looked at here: an update that we do not understand would be sent again for a day.
 */
@Injectable()
export class ReceiveUpdate {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly inbox: TelegramInbox,
    @Inject(CONFIG) private readonly config: Pick<Config, 'telegram' | 'queuePrefix'>,
    @Inject(REDIS) private readonly redis: Redis,
  ) {}

  /** @throws NOT_FOUND where no webhook is set; FORBIDDEN to whoever does not know its secret; VALIDATION_ERROR */
  async execute(secret: string | undefined, body: string): Promise<void> {
    const { telegram, queuePrefix } = this.config;
    if (!telegram?.webhook) throw notFound();
    if (!isSame(secret ?? '', telegram.webhook.secret))
      throw new AppError('FORBIDDEN', {}, 'Секрет уведомления не сходится.');
    const update = {
      botId: telegram.botId,
      updateId: updateIdOf(body),
      body,
      requestId: currentContext().requestId,
    };
    const isNew = await this.transactions.run((tx) => this.inbox.store(tx, update));
    // A lost hint costs the worker's pause between two looks.
    if (isNew) this.redis.publish(telegramHintChannel(queuePrefix), '').catch(() => undefined);
  }
}

/** In a time that tells nothing of how far they agree, whatever their lengths. */
const isSame = (one: string, other: string): boolean => timingSafeEqual(hash(one), hash(other));
const hash = (text: string): Buffer => createHash('sha256').update(text).digest();

function updateIdOf(body: string): bigint {
  const { update_id: id } = JSON.parse(body || '{}') as { update_id?: unknown };
  if (!Number.isSafeInteger(id) || (id as number) < 0) throw validationError({ update_id: ['isInt'] });
  return BigInt(id as number);
}
