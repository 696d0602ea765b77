import type { Type } from '@nestjs/common';

/** A use case that time calls. */
export interface TimedUseCase {
  /** @returns how many rows it dealt with */
  execute(): Promise<number>;
}

/** What to call, and how often. The use case itself is made by Nest. */
export interface SweepPlan {
  name: string;
  intervalMs: number;
  useCase: Type<TimedUseCase>;
}

export const sweep = (name: string, intervalMs: number, useCase: Type<TimedUseCase>): SweepPlan => ({
  name,
  intervalMs,
  useCase,
});
