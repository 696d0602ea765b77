import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../../platform/config/index.js';
import { UpdateInbox } from './update-inbox.js';
import { UpdatePolling } from './update-polling.js';
import type { UpdateSource } from './update-source.js';

/** The webhook's inbox where a webhook is set, else long polling. */
@Injectable()
export class UpdateSources {
  readonly current: UpdateSource;

  constructor(
    @Inject(CONFIG) config: Pick<Config, 'telegram'>,
    polling: UpdatePolling,
    /** Whatever came by a webhook, set or set no more. */
    readonly inbox: UpdateInbox,
  ) {
    this.current = config.telegram?.webhook ? inbox : polling;
  }
}
