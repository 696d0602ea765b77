import { LogOut } from 'lucide-react';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ChannelChoice } from '@/features/settings/channel-choice';
import { PasswordForm } from '@/features/settings/password-form';
import { SessionList } from '@/features/settings/session-list';
import { TelegramLink } from '@/features/settings/telegram-link';
import { ThemeChoice } from '@/features/settings/theme-choice';
import { LogoutButton } from '@/features/shell/logout-button';
import { ClientMessages } from '@/i18n/client-messages';
import { fetchData } from '@/lib/api/server';
import { readTheme } from '@/lib/preferences';
import { requireViewer } from '@/lib/session';
import { buttonStyle } from '@/ui/button-style';
import { Section } from '@/ui/card';
import { DefinitionList } from '@/ui/definition-list';
import { PageHeader } from '@/ui/page-header';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('settings');
  return { title: t('title') };
}

export default async function SettingsPage() {
  const [t, tNav, tEnums, viewer, theme, sessions, preferences, telegram] = await Promise.all([
    getTranslations('settings'),
    getTranslations('nav'),
    getTranslations('enums.role'),
    requireViewer(),
    readTheme(),
    fetchData((api) => api.GET('/api/auth/sessions')),
    fetchData((api) => api.GET('/api/notifications/preferences')),
    fetchData((api) => api.GET('/api/telegram/link')),
  ]);
  return (
    <ClientMessages areas={['settings', 'auth']}>
      <div className="mx-auto flex max-w-feed flex-col gap-6">
        <PageHeader title={t('title')} />
        <Section title={t('account')}>
          <DefinitionList
            items={[
              { term: t('name'), value: viewer.displayName },
              { term: t('email'), value: viewer.email },
              { term: t('role'), value: tEnums(viewer.role) },
            ]}
          />
          <LogoutButton className={buttonStyle({ variant: 'secondary', className: 'mt-5' })}>
            <LogOut aria-hidden size={16} />
            {tNav('logout')}
          </LogoutButton>
        </Section>
        <Section title={t('appearance')}>
          <ThemeChoice chosen={theme} />
        </Section>
        <Section title={t('channels.title')}>
          <p className="mb-3 text-ink-2">{t('channels.intro')}</p>
          <ChannelChoice groups={preferences.groups} />
        </Section>
        <Section title={t('telegram.title')}>
          <TelegramLink link={telegram} />
        </Section>
        <Section title={t('password')}>
          <PasswordForm />
        </Section>
        <Section title={t('sessions')}>
          <p className="text-ink-2">{t('sessionsHint')}</p>
          <SessionList sessions={sessions.items} />
        </Section>
      </div>
    </ClientMessages>
  );
}
