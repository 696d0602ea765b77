import type { FeedFilter } from '../jobs/index.js';

/** What the feed is narrowed down by; the order of a list means nothing to a single job. */
export type AlertFilter = Omit<FeedFilter, 'sort'>;

type Stored = Omit<AlertFilter, 'minBudget' | 'maxBudget'> & { minBudget?: string; maxBudget?: string };

/** JSON has no 64-bit integers: amounts are kept as text. */
export function toStored({ minBudget, maxBudget, ...rest }: AlertFilter): Stored {
  return {
    ...rest,
    ...(minBudget !== undefined && { minBudget: String(minBudget) }),
    ...(maxBudget !== undefined && { maxBudget: String(maxBudget) }),
  };
}

/** @param json as `toStored` made it */
export function fromStored(json: unknown): AlertFilter {
  const { minBudget, maxBudget, ...rest } = json as Stored;
  return {
    ...rest,
    ...(minBudget !== undefined && { minBudget: BigInt(minBudget) }),
    ...(maxBudget !== undefined && { maxBudget: BigInt(maxBudget) }),
  };
}
