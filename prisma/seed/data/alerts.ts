import { units } from './amounts.ts';
import type { AlertData } from './types.ts';

/** Saved before most of the jobs were let into the feed, so that some of them have been told of. */
export const alerts: readonly AlertData[] = [
  {
    creator: 'alina',
    at: '-13 09:00',
    name: 'Красота от семи тысяч',
    filters: { niche: 'BEAUTY', currency: 'RUB', minBudget: units(7_000) },
  },
  {
    creator: 'alina',
    at: '-13 09:05',
    name: 'Обзоры и распаковки',
    filters: { formats: ['REVIEW', 'UNBOXING'], lang: 'ru' },
  },
  { creator: 'alina', at: '-5 18:20', name: 'Поездки', filters: { niche: 'TRAVEL' }, isOff: true },
  { creator: 'timur', at: '-10 11:40', name: 'Еда', filters: { niche: 'FOOD' } },
];
