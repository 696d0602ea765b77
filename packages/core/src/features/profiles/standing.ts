/** 1 … 5 with one digit; null without reviews. */
export function ratingOf({
  ratingSum,
  ratingCount,
}: {
  ratingSum: number;
  ratingCount: number;
}): number | null {
  return ratingCount === 0 ? null : Math.round((ratingSum * 10) / ratingCount) / 10;
}

/** 0 … 1; null before the first completed deal. */
export function onTimeShareOf({
  completedDeals,
  onTimeDeals,
}: {
  completedDeals: number;
  onTimeDeals: number;
}): number | null {
  return completedDeals === 0 ? null : onTimeDeals / completedDeals;
}

interface Availability {
  availability: 'OPEN' | 'PAUSED';
  pausedUntil: Date | null;
}

/** A pause with a date ends by itself. */
export function isAvailable({ availability, pausedUntil }: Availability, now: Date): boolean {
  return availability === 'OPEN' || (pausedUntil !== null && pausedUntil <= now);
}
