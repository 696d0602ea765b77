'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { rememberPreference, THEME_COOKIE, type Theme } from '@/lib/preference-cookies';
import { Radio } from '@/ui/choice';
import { FieldSet } from '@/ui/field';

const THEMES = ['system', 'light', 'dark'] as const;

export function ThemeChoice({ chosen }: { chosen: Theme | null }) {
  const t = useTranslations('common.theme');
  const tSettings = useTranslations('settings');
  const [theme, setTheme] = useState<(typeof THEMES)[number]>(chosen ?? 'system');
  const choose = (next: (typeof THEMES)[number]) => {
    setTheme(next);
    rememberPreference(THEME_COOKIE, next);
    if (next === 'system') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = next;
  };
  return (
    <FieldSet label={t('label')} hint={tSettings('appearanceHint')}>
      {THEMES.map((value) => (
        <Radio
          key={value}
          name="theme"
          value={value}
          checked={theme === value}
          onChange={() => choose(value)}
          label={t(value)}
        />
      ))}
    </FieldSet>
  );
}
