import type { Type } from '@nestjs/common';
import { TelegramUpdates } from '@dubl/core/features/telegram';
import type { Service } from '../runtime/service.js';

export const services: readonly Type<Service>[] = [TelegramUpdates];
