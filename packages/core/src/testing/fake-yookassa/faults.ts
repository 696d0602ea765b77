/**
 * What may go wrong with a call. BEFORE: nothing was done. AFTER: the work is done and only the answer is lost.
 * HANG_AFTER never answers; CUT_* drops the connection; PROCESSING is 202, «still at it»; SLOW answers late.
 */
export type Fault =
  | 'HANG_BEFORE'
  | 'HANG_AFTER'
  | 'ERROR_BEFORE'
  | 'ERROR_AFTER'
  | 'CUT_BEFORE'
  | 'CUT_AFTER'
  | 'TOO_MANY'
  | 'PROCESSING'
  | 'GARBAGE_AFTER'
  | 'SLOW';

/** Every fault that leaves its caller without a word on the outcome. */
export const SILENT_FAULTS = [
  'HANG_BEFORE',
  'HANG_AFTER',
  'ERROR_BEFORE',
  'ERROR_AFTER',
  'CUT_BEFORE',
  'CUT_AFTER',
  'TOO_MANY',
  'PROCESSING',
  'GARBAGE_AFTER',
] as const satisfies readonly Fault[];

export const isBeforeTheWork = (fault: Fault | undefined): boolean =>
  fault !== undefined && (fault.endsWith('_BEFORE') || fault === 'TOO_MANY');

/** Faults wait in line for the next calls of their method. */
export class FaultQueue {
  private readonly waiting: { fault: Fault; method: string }[] = [];

  add(fault: Fault, method: string, times: number): void {
    for (let count = 0; count < times; count += 1) this.waiting.push({ fault, method });
  }

  take(method: string): Fault | undefined {
    const index = this.waiting.findIndex((one) => one.method === method);
    return index < 0 ? undefined : this.waiting.splice(index, 1)[0]!.fault;
  }

  clear(): void {
    this.waiting.length = 0;
  }
}
