export { IdempotencyModule } from './idempotency.module.js';
export { IdempotencyKeys, type IdempotencyScope, type StoredAnswer } from './idempotency.repository.js';
export { RemoveOldIdempotencyKeys } from './remove-old-keys.js';
