export const THEME_COOKIE = 'dubl_theme';
export const TIME_ZONE_COOKIE = 'dubl_tz';

export type Theme = 'light' | 'dark';

const YEAR_SECONDS = 31_536_000;

/** Keeps a choice of this browser for a year; nothing secret is ever kept this way. */
export function rememberPreference(cookie: string, value: string): void {
  document.cookie = `${cookie}=${encodeURIComponent(value)}; path=/; max-age=${YEAR_SECONDS}; samesite=lax`;
}
