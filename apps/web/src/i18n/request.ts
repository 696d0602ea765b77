import { getRequestConfig } from 'next-intl/server';
import { readTimeZone } from '@/lib/preferences';
import { LOCALE, messages } from './messages';

export default getRequestConfig(async () => ({
  locale: LOCALE,
  messages,
  timeZone: await readTimeZone(),
  now: new Date(),
}));
