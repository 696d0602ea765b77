export { IdempotencyKeys, type IdempotencyScope, type StoredAnswer } from './idempotency.repository.js';
