import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { ThemeToggle } from '@/features/shell/theme-toggle';
import { ClientMessages } from '@/i18n/client-messages';
import { Logo } from '@/ui/logo';

export default async function AuthLayout({ children }: { children: ReactNode }) {
  const [t, tNav] = await Promise.all([getTranslations('common'), getTranslations('nav')]);
  return (
    <ClientMessages areas={['auth']}>
      <header className="page flex h-16 items-center justify-between">
        <Logo href="/" name={t('brandName')} label={tNav('home')} />
        <ThemeToggle label={t('theme.label')} />
      </header>
      <main id="content" className="page flex justify-center py-8 md:py-16">
        {children}
      </main>
    </ClientMessages>
  );
}
