/**
 * What may go wrong with a call. HANG never answers and does nothing; CUT_AFTER does the work and drops the
 * connection; the rest are refusals, and nothing is done.
 */
export type TelegramFault =
  | { kind: 'TOO_MANY'; retryAfter: number }
  | { kind: 'FORBIDDEN' | 'BAD_REQUEST' | 'ERROR' | 'HANG' | 'CUT_AFTER' };

interface Waiting {
  fault: TelegramFault;
  method: string;
  /** Where it is set, of all calls those about this chat alone. */
  chatId?: number;
}

/** Faults wait in line for the next calls of their method. */
export class TelegramFaults {
  private readonly waiting: Waiting[] = [];

  add(waiting: Waiting, times: number): void {
    for (let count = 0; count < times; count += 1) this.waiting.push(waiting);
  }

  take(method: string, called: unknown): TelegramFault | undefined {
    const index = this.waiting.findIndex(
      ({ chatId, ...one }) => one.method === method && (chatId === undefined || chatId === called),
    );
    return index < 0 ? undefined : this.waiting.splice(index, 1)[0]!.fault;
  }

  clear(): void {
    this.waiting.length = 0;
  }
}
