import { completedDeals } from './deals/completed.ts';
import { disputedDeals } from './deals/disputed.ts';
import { endedEarlyDeals } from './deals/ended-early.ts';
import { openDeals } from './deals/open.ts';
import type { DealData } from './types.ts';

export const deals: readonly DealData[] = [
  ...completedDeals,
  ...openDeals,
  ...endedEarlyDeals,
  ...disputedDeals,
];
