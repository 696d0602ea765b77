'use client';

import { useEffect } from 'react';
import { rememberPreference, TIME_ZONE_COOKIE } from '@/lib/preference-cookies';

/** Tells the server the visitor's zone, for the pages to come. */
export function TimeZoneCookie({ known }: { known: string }) {
  useEffect(() => {
    const actual = new Intl.DateTimeFormat().resolvedOptions().timeZone;
    if (actual && actual !== known) rememberPreference(TIME_ZONE_COOKIE, actual);
  }, [known]);
  return null;
}
