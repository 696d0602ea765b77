import type { Update } from 'grammy/types';

/** @throws when the update is to be handled again */
export type HandleUpdate = (update: Update, known?: { requestId: string; attempt: number }) => Promise<void>;

/** Where the updates of the bot come from. Used by the one process that holds the bot's lease. */
export interface UpdateSource {
  /** Makes Telegram send them this way. */
  open(): Promise<void>;
  /**
   * Hands on some of what waits, in its order; where nothing does, waits for it a while.
   * @returns how many were handled
   */
  take(handle: HandleUpdate, waitSec: number, signal: AbortSignal): Promise<number>;
  /** @param isOurs while the lease is held: then Telegram is told what was handled, so that nobody handles it again */
  close(isOurs: boolean): Promise<void>;
}
