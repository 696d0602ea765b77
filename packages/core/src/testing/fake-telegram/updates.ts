import type { Update } from 'grammy/types';

export type NewUpdate = Omit<Update, 'update_id'>;
const LONGEST_POLL_SEC = 50;

interface Poll {
  answer: (updates: Update[] | 'conflict') => void;
}

/** Updates wait until they are confirmed by the offset of a later `getUpdates`, as at Telegram. */
export class FakeUpdates {
  // The time, so that a bot that outlives this server does not take new ones for those of an earlier run.
  private nextId = Date.now();
  private pending: Update[] = [];
  private poll: Poll | undefined;
  /** Told of each new update; the webhook listens here. */
  onUpdate: (() => void) | undefined;

  push(update: NewUpdate): void {
    this.pending.push({ ...update, update_id: this.nextId++ } as Update);
    this.poll?.answer(this.pending);
    this.onUpdate?.();
  }

  /** Waits up to `timeoutSec` for something new. A second poll ends the first: one bot, one reader. */
  async wait(offset: number, timeoutSec: number): Promise<Update[] | 'conflict'> {
    this.confirmBelow(offset);
    this.poll?.answer('conflict');
    if (this.pending.length > 0) return this.pending;
    const { promise, resolve } = Promise.withResolvers<Update[] | 'conflict'>();
    const poll: Poll = { answer: resolve };
    this.poll = poll;
    const timer = setTimeout(() => resolve([]), Math.min(timeoutSec, LONGEST_POLL_SEC) * 1_000);
    const answer = await promise;
    clearTimeout(timer);
    if (this.poll === poll) this.poll = undefined;
    return answer;
  }

  first(): Update | undefined {
    return this.pending[0];
  }

  get waiting(): number {
    return this.pending.length;
  }

  confirmBelow(offset: number): void {
    this.pending = this.pending.filter(({ update_id: id }) => id >= offset);
  }

  stop(): void {
    this.poll?.answer([]);
  }
}
