import { PassThrough } from 'node:stream';

const RECONNECT_AFTER_MS = 3_000;
/** A reader that does not read is cut off; it fetches everything anew when it comes back. */
const MAX_BUFFERED_BYTES = 64 * 1024;

/** One `text/event-stream` (https://html.spec.whatwg.org/multipage/server-sent-events.html). */
export class EventStream extends PassThrough {
  /** @param isAllowed asked at each heartbeat whether the reader may still listen */
  constructor(private readonly isAllowed: () => Promise<boolean>) {
    super();
    this.write(`retry: ${RECONNECT_AFTER_MS}\n\n`);
  }

  /** @param json a StreamHint on one line */
  hint(json: string): void {
    this.send(`event: hint\ndata: ${json}\n\n`);
  }

  /** A comment: keeps proxies from closing a silent connection, and shows us one that is gone. */
  async beat(): Promise<void> {
    // A database that is away is no reason to send everybody away.
    if (await this.isAllowed().catch(() => true)) this.send(': still here\n\n');
    else this.end();
  }

  private send(text: string): void {
    if (this.writableEnded || this.destroyed) return;
    if (this.writableLength > MAX_BUFFERED_BYTES) this.destroy();
    else this.write(text);
  }
}
