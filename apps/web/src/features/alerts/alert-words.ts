import 'server-only';
import { getTranslations } from 'next-intl/server';
import type { AlertFilters } from '@/lib/api/types';
import { conditionsOf } from './alert-conditions';

/** Makes «Красота, Обзор, бюджет от 5 000 ₽» of the conditions of an alert. */
export async function alertWords(): Promise<(filters: AlertFilters) => string> {
  const [t, tWords, tEnums] = await Promise.all([
    getTranslations('alerts'),
    getTranslations('alerts.words'),
    getTranslations('enums'),
  ]);
  const nameOf = (kind: string, code: string) => {
    const key = `${kind}.${code}` as Parameters<typeof tEnums>[0];
    return tEnums.has(key) ? tEnums(key) : null;
  };
  return (filters) => conditionsOf(filters, tWords, nameOf).join(', ') || t('all');
}
