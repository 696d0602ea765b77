import { Module } from '@nestjs/common';
import { IdempotencyKeys } from './idempotency.repository.js';
import { RemoveOldIdempotencyKeys } from './remove-old-keys.js';

/** For the process that retires old keys. */
@Module({ providers: [IdempotencyKeys, RemoveOldIdempotencyKeys], exports: [RemoveOldIdempotencyKeys] })
export class IdempotencyModule {}
