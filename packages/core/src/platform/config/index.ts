export type AppEnv = 'local' | 'test' | 'production';

export interface Config {
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
  /** 32 bytes; payout methods are encrypted with it. */
  encryptionKey: Buffer;
  paymentProvider: 'sandbox';
  sandboxWebhookSecret: string;
  rateLimitFactor: number;
  logLevel: string;
}

export class ConfigError extends Error {}

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
  if (production) refuseSandbox(env);
  return {
    appEnv,
    databaseUrl: required(env, 'DATABASE_URL'),
    databasePoolSize: integer(env, 'DATABASE_POOL_SIZE', 16, 1, 200),
    redisUrl: required(env, 'REDIS_URL'),
    queuePrefix: env.QUEUE_PREFIX ?? '{dubl}',
    host: env.HOST ?? '127.0.0.1',
    apiPort,
    workerPort: integer(env, 'WORKER_PORT', 4001, 0, 65535),
    publicUrl: url(env, 'PUBLIC_URL', production ? undefined : 'http://localhost:3000'),
    apiUrl: url(env, 'API_URL', `http://127.0.0.1:${apiPort}`),
    trustedProxies: (env.TRUSTED_PROXIES ?? '127.0.0.1,::1').split(',').map((part) => part.trim()),
    encryptionKey: encryptionKey(env, production),
    paymentProvider: oneOf(env, 'PAYMENT_PROVIDER', ['sandbox'] as const, 'sandbox'),
    sandboxWebhookSecret: env.SANDBOX_WEBHOOK_SECRET ?? 'sandbox-webhook-secret',
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

function refuseSandbox(env: NodeJS.ProcessEnv): void {
  if ((env.PAYMENT_PROVIDER ?? 'sandbox') === 'sandbox') {
    throw new ConfigError('PAYMENT_PROVIDER: the sandbox must not run with APP_ENV=production');
  }
}

function required(env: NodeJS.ProcessEnv, name: string): string {
  const value = env[name];
  if (!value) throw new ConfigError(`${name}: is required`);
  return value;
}

function oneOf<T extends string>(
  env: NodeJS.ProcessEnv,
  name: string,
  allowed: readonly T[],
  fallback: T,
): T {
  const value = env[name] ?? fallback;
  if (!(allowed as readonly string[]).includes(value)) {
    throw new ConfigError(`${name}: must be one of ${allowed.join(', ')}`);
  }
  return value as T;
}

function integer(env: NodeJS.ProcessEnv, name: string, fallback: number, min: number, max: number): number {
  const value = Number(env[name] ?? fallback);
  if (!Number.isInteger(value) || value < min || value > max) {
    throw new ConfigError(`${name}: must be a whole number from ${min} to ${max}`);
  }
  return value;
}

function positive(env: NodeJS.ProcessEnv, name: string, fallback: number): number {
  const value = Number(env[name] ?? fallback);
  if (!(value > 0)) throw new ConfigError(`${name}: must be a positive number`);
  return value;
}

function url(env: NodeJS.ProcessEnv, name: string, fallback?: string): URL {
  const value = env[name] ?? fallback;
  if (!value || !URL.canParse(value)) throw new ConfigError(`${name}: must be an absolute URL`);
  return new URL(value);
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
