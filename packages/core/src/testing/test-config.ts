import { randomUUID } from 'node:crypto';
import { loadConfig, type Config } from '../platform/config/index.js';
import type { TestDatabase } from './test-database.js';

/** Configuration of a suite: its own database, its own queue prefix, free ports, lifted rate limits. */
export function createTestConfig(database: TestDatabase, overrides: Partial<Config> = {}): Config {
  const config = loadConfig({
    APP_ENV: 'test',
    DATABASE_URL: database.url,
    REDIS_URL: process.env.REDIS_URL,
    QUEUE_PREFIX: `{test-${randomUUID()}}`,
    API_PORT: '0',
    WORKER_PORT: '0',
    RATE_LIMIT_FACTOR: '1000',
    // A bot nobody answers for: suites that talk to one start a FakeTelegram of their own.
    TELEGRAM_BOT_TOKEN: '100500:test',
    TELEGRAM_BOT_USERNAME: 'dubl_test_bot',
    TELEGRAM_API_ROOT: 'http://127.0.0.1:9',
    TELEGRAM_WEBHOOK_URL: 'http://127.0.0.1:9/api/telegram/webhook',
    TELEGRAM_WEBHOOK_SECRET: 'test-secret-of-the-webhook',
    LOG_LEVEL: process.env.TEST_LOG_LEVEL ?? 'silent',
  });
  return { ...config, ...overrides };
}
