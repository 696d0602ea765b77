import { mailConfig, type MailConfig } from './mail-config.js';
import { paymentConfig, type PaymentConfig } from './payment-config.js';
import { telegramConfig, type TelegramConfig } from './telegram-config.js';
import { ConfigError, integer, oneOf, positive, required, url } from './variables.js';

export type { FolderConfig, MailConfig, SmtpConfig } from './mail-config.js';
export { PAYMENT_PROVIDERS, type PaymentProviderName, type YooKassaConfig } from './payment-config.js';
export type { TelegramConfig, TelegramWebhook } from './telegram-config.js';
export { ConfigError } from './variables.js';

export type AppEnv = 'local' | 'test' | 'production';

export interface Config extends PaymentConfig {
  appEnv: AppEnv;
  databaseUrl: string;
  databasePoolSize: number;
  redisUrl: string;
  /** In braces, so that all keys of a queue share a slot of a Redis Cluster. */
  queuePrefix: string;
  host: string;
  apiPort: number;
  workerPort: number;
  /** The one origin the browser knows. */
  publicUrl: URL;
  /** Where the sandbox provider sends its webhooks: the API itself. */
  apiUrl: URL;
  trustedProxies: string[];
  /** How long a stopping API goes on accepting, so that whoever spreads requests sees that readiness fails. */
  drainMs: number;
  /** 32 bytes; payout methods are encrypted with it. */
  encryptionKey: Buffer;
  /** null: the channel is off. */
  telegram: TelegramConfig | null;
  /** null: nothing is written by mail. */
  mail: MailConfig | null;
  rateLimitFactor: number;
  logLevel: string;
}

/** Nest injection token of the configuration. */
export const CONFIG = Symbol('CONFIG');

/**
 * Reads and checks the environment once, at boot.
 * @throws ConfigError naming the variable; callers print the one line and exit
 */
export function loadConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const appEnv = oneOf(env, 'APP_ENV', ['local', 'test', 'production'] as const, 'local');
  const production = appEnv === 'production';
  const apiPort = integer(env, 'API_PORT', 4000, 0, 65535);
  return {
    appEnv,
    databaseUrl: required(env, 'DATABASE_URL'),
    databasePoolSize: integer(env, 'DATABASE_POOL_SIZE', 8, 1, 200),
    redisUrl: required(env, 'REDIS_URL'),
    queuePrefix: env.QUEUE_PREFIX ?? '{dubl}',
    host: env.HOST ?? '127.0.0.1',
    apiPort,
    workerPort: integer(env, 'WORKER_PORT', 4001, 0, 65535),
    publicUrl: url(env, 'PUBLIC_URL', production ? undefined : 'http://localhost:3000'),
    apiUrl: url(env, 'API_URL', `http://127.0.0.1:${apiPort}`),
    trustedProxies: (env.TRUSTED_PROXIES ?? '127.0.0.1,::1').split(',').map((part) => part.trim()),
    // Alone on a machine nobody looks.
    drainMs: integer(env, 'DRAIN_MS', production ? 5_000 : 0, 0, 60_000),
    encryptionKey: encryptionKey(env, production),
    ...paymentConfig(env, production),
    telegram: telegramConfig(env, production),
    mail: mailConfig(env, appEnv),
    rateLimitFactor: positive(env, 'RATE_LIMIT_FACTOR', 1),
    logLevel: oneOf(
      env,
      'LOG_LEVEL',
      ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'] as const,
      'info',
    ),
  };
}

/** Loads the configuration of a process, or ends it with one line that names what is wrong. */
export function loadConfigOrExit(): Config {
  try {
    return loadConfig();
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(78);
  }
}

function encryptionKey(env: NodeJS.ProcessEnv, production: boolean): Buffer {
  const value = env.ENCRYPTION_KEY;
  if (!value && !production) return Buffer.alloc(32, 'local encryption key');
  const key = Buffer.from(value ?? '', 'base64');
  if (key.length !== 32) {
    throw new ConfigError('ENCRYPTION_KEY: must be 32 bytes in base64');
  }
  return key;
}
