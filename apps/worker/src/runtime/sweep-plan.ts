import type { Type } from '@nestjs/common';

/** A use case that time calls, and how often. The use case itself is made by Nest. */
export interface SweepPlan {
  name: string;
  intervalMs: number;
  useCase: Type<unknown>;
  /** @returns how many rows it dealt with */
  run(useCase: unknown): Promise<number>;
}

export function sweep<T>(
  name: string,
  intervalMs: number,
  useCase: Type<T>,
  run: (useCase: T) => Promise<number>,
): SweepPlan {
  return { name, intervalMs, useCase, run: (instance) => run(instance as T) };
}
