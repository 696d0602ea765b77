import 'server-only';
import { cookies } from 'next/headers';
import { DEFAULT_TIME_ZONE } from './format/date';
import { THEME_COOKIE, TIME_ZONE_COOKIE, type Theme } from './preference-cookies';

/** The theme a person chose by hand, or null to follow the system. */
export async function readTheme(): Promise<Theme | null> {
  const value = (await cookies()).get(THEME_COOKIE)?.value;
  return value === 'light' || value === 'dark' ? value : null;
}

/** The zone in which this visitor sees times: the browser tells it by a cookie, Moscow until then. */
export async function readTimeZone(): Promise<string> {
  const value = (await cookies()).get(TIME_ZONE_COOKIE)?.value;
  if (!value) return DEFAULT_TIME_ZONE;
  try {
    return new Intl.DateTimeFormat('ru', { timeZone: value }).resolvedOptions().timeZone;
  } catch {
    return DEFAULT_TIME_ZONE;
  }
}
