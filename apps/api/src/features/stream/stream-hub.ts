import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { SECOND } from '@dubl/core/platform/clock';
import { CONFIG, type Config } from '@dubl/core/platform/config';
import { AppError } from '@dubl/core/platform/errors';
import { streamChannel } from '@dubl/core/platform/queue';
import { createBlockingRedis, type Redis } from '@dubl/core/platform/redis';
import { EventStream } from './event-stream.js';

const STREAMS_PER_USER = 10;
const RETRY_AFTER_SEC = 30;
const HEARTBEAT_MS = 15 * SECOND;

/**
 * All open streams of this process on one subscriber connection: Redis sends a hint once, it is handed
 * out in memory. With Redis away the streams stay open and silent.
 */
@Injectable()
export class StreamHub implements OnModuleDestroy {
  private readonly byChannel = new Map<string, Set<EventStream>>();
  private readonly heartbeat: NodeJS.Timeout;
  private subscriber?: Redis;
  private closing = false;

  constructor(@Inject(CONFIG) private readonly config: Config) {
    this.heartbeat = setInterval(() => this.streams().forEach((stream) => void stream.beat()), HEARTBEAT_MS);
    this.heartbeat.unref();
  }

  /** @throws RATE_LIMITED when the user has too many open, UNAVAILABLE while the process stops */
  open(userId: string, isAllowed: () => Promise<boolean>): EventStream {
    if (this.closing) throw new AppError('UNAVAILABLE');
    const channel = streamChannel(this.config.queuePrefix, userId);
    const streams = this.byChannel.get(channel) ?? new Set();
    if (streams.size >= STREAMS_PER_USER)
      throw new AppError('RATE_LIMITED', { retryAfterSec: RETRY_AFTER_SEC });
    if (streams.size === 0) this.subscribe(channel, streams);
    const stream = new EventStream(isAllowed);
    streams.add(stream);
    stream.once('close', () => this.remove(channel, stream));
    return stream;
  }

  /** Before the server waits for its open requests. */
  onModuleDestroy(): void {
    this.closing = true;
    clearInterval(this.heartbeat);
    this.streams().forEach((stream) => stream.end());
    this.subscriber?.disconnect();
  }

  private streams(): EventStream[] {
    return [...this.byChannel.values()].flatMap((streams) => [...streams]);
  }

  private subscribe(channel: string, streams: Set<EventStream>): void {
    this.byChannel.set(channel, streams);
    this.subscriber ??= this.connect();
    // Waits for Redis when it is away; ioredis subscribes again by itself after a break.
    this.subscriber.subscribe(channel).catch(() => undefined);
  }

  private remove(channel: string, stream: EventStream): void {
    const streams = this.byChannel.get(channel);
    streams?.delete(stream);
    if (streams?.size !== 0) return;
    this.byChannel.delete(channel);
    this.subscriber?.unsubscribe(channel).catch(() => undefined);
  }

  private connect(): Redis {
    const redis = createBlockingRedis(this.config);
    redis.on('message', (channel: string, hint: string) => {
      this.byChannel.get(channel)?.forEach((stream) => stream.hint(hint));
    });
    return redis;
  }
}
