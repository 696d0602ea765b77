import { Redis, type RedisOptions } from 'ioredis';
import type { Config } from '../config/index.js';

/** Nest injection token of the connection for commands (limits, hints, producers). */
export const REDIS = Symbol('REDIS');
export { Redis };

/**
 * A connection that fails fast: a command while Redis is away rejects at once instead of queueing, so
 * that a request never waits for Redis.
 */
export function createRedis(config: Pick<Config, 'redisUrl'>): Redis {
  const redis = new Redis(config.redisUrl, {
    enableOfflineQueue: false,
    maxRetriesPerRequest: 1,
    commandTimeout: 1_000,
    retryStrategy: (attempt) => Math.min(attempt * 100, 2_000),
  });
  redis.on('error', () => undefined); // state is read from `redis.status`; each failed command rejects anyway
  return redis;
}

/** For BullMQ workers and subscribers, which wait for Redis to come back for as long as it takes. */
export function createBlockingRedis(
  config: Pick<Config, 'redisUrl'>,
  options: Pick<RedisOptions, 'autoResubscribe'> = {},
): Redis {
  const redis = new Redis(config.redisUrl, {
    ...options,
    maxRetriesPerRequest: null,
    retryStrategy: (attempt) => Math.min(attempt * 100, 2_000),
  });
  redis.on('error', () => undefined);
  return redis;
}

/**
 * Calls `onHint` for each message of a channel, on a connection of its own. Hints are lost while Redis is away, so
 * whoever listens looks by himself, too; the subscription comes back with the connection.
 * @returns the connection, to be disconnected at the end
 */
export function listenForHints(config: Pick<Config, 'redisUrl'>, channel: string, onHint: () => void): Redis {
  const hints = createBlockingRedis(config);
  hints.on('message', onHint);
  hints.subscribe(channel).catch(() => undefined);
  return hints;
}
