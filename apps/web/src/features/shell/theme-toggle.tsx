'use client';

import { SunMoon } from 'lucide-react';
import { rememberPreference, THEME_COOKIE, type Theme } from '@/lib/preference-cookies';
import { IconButton } from '@/ui/icon-button';

function shownTheme(): Theme {
  const chosen = document.documentElement.dataset.theme;
  if (chosen === 'light' || chosen === 'dark') return chosen;
  return window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

/** Switches between light and dark; the choice is a cookie, so the server draws the next page right at once. */
export function ThemeToggle({ label }: { label: string }) {
  const toggle = () => {
    const next: Theme = shownTheme() === 'dark' ? 'light' : 'dark';
    document.documentElement.dataset.theme = next;
    rememberPreference(THEME_COOKIE, next);
  };
  return <IconButton label={label} icon={<SunMoon aria-hidden size={20} />} onClick={toggle} />;
}
