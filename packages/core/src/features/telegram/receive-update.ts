import { createHash, timingSafeEqual } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Update } from 'grammy/types';
import { CONFIG, type Config } from '../../platform/config/index.js';
import { currentContext } from '../../platform/context/index.js';
import { AppError, notFound, validationError } from '../../platform/errors/index.js';
import { KeepUpdates } from './keep-updates.js';

/**
 * Stores an update that Telegram sends, once, before it is answered; the worker handles it after that, whether it runs
 * now or later. Nothing else is looked at here: an update that we do not understand would be sent again for a day.
 */
@Injectable()
export class ReceiveUpdate {
  constructor(
    private readonly keeping: KeepUpdates,
    @Inject(CONFIG) private readonly config: Pick<Config, 'telegram'>,
  ) {}

  /** @throws NOT_FOUND where no webhook is set; FORBIDDEN to whoever does not know its secret; VALIDATION_ERROR */
  async execute(secret: string | undefined, body: string): Promise<void> {
    const { telegram } = this.config;
    if (!telegram?.webhook) throw notFound();
    if (!isSame(secret ?? '', telegram.webhook.secret))
      throw new AppError('FORBIDDEN', {}, 'Секрет уведомления не сходится.');
    const { requestId } = currentContext();
    await this.keeping.execute([{ update: parseUpdate(body), body, requestId }]);
  }
}

/** In a time that tells nothing of how far they agree, whatever their lengths. */
const isSame = (one: string, other: string): boolean => timingSafeEqual(hash(one), hash(other));
const hash = (text: string): Buffer => createHash('sha256').update(text).digest();

function parseUpdate(body: string): Update {
  const update = JSON.parse(body || '{}') as Update;
  const { update_id: id } = update;
  if (!Number.isSafeInteger(id) || id < 0) throw validationError({ update_id: ['isInt'] });
  return update;
}
