import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { SECOND } from '@dubl/core/platform/clock';
import { CONFIG, type Config } from '@dubl/core/platform/config';
import { AppError } from '@dubl/core/platform/errors';
import { streamChannel, type StreamHint } from '@dubl/core/platform/queue';
import { createBlockingRedis, type Redis } from '@dubl/core/platform/redis';
import { EventStream } from './event-stream.js';

const STREAMS_PER_USER = 10;
const RETRY_AFTER_SEC = 30;
const HEARTBEAT_MS = 15 * SECOND;

/** What happened before we listened is not known: whoever shows something fetches it again. */
const LISTENING = JSON.stringify({ topic: 'all' } satisfies StreamHint);

/**
 * All open streams of this process on one subscriber connection: Redis sends a hint once, it is handed
 * out in memory. With Redis away the streams stay open and silent. Each time a subscription begins to hold, at
 * first and after every break, its streams are told so.
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
    this.byChannel.set(channel, streams);
    const stream = new EventStream(isAllowed);
    streams.add(stream);
    stream.once('close', () => this.remove(channel, stream));
    this.listen([channel], () => stream.hint(LISTENING));
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

  /** Subscribing to what is subscribed already does no harm. */
  private listen(channels: readonly string[], onHeld: () => void): void {
    this.subscriber ??= this.connect();
    if (this.subscriber.status !== 'ready' || channels.length === 0) return; // all are subscribed when it is
    this.subscriber.subscribe(...channels).then(onHeld, () => undefined); // a broken one: when it is back
  }

  private send(channel: string, hint: string): void {
    this.byChannel.get(channel)?.forEach((stream) => stream.hint(hint));
  }

  private remove(channel: string, stream: EventStream): void {
    const streams = this.byChannel.get(channel);
    streams?.delete(stream);
    if (streams?.size !== 0) return;
    this.byChannel.delete(channel);
    this.subscriber?.unsubscribe(channel).catch(() => undefined);
  }

  private connect(): Redis {
    const redis = createBlockingRedis(this.config, { autoResubscribe: false });
    redis.on('message', (channel: string, hint: string) => this.send(channel, hint));
    redis.on('ready', () =>
      this.listen([...this.byChannel.keys()], () =>
        this.streams().forEach((stream) => stream.hint(LISTENING)),
      ),
    );
    return redis;
  }
}
