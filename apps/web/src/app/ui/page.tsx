import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { ThemeToggle } from '@/features/shell/theme-toggle';
import { ControlsShowcase } from '@/features/showcase/controls-showcase';
import { OverlaysShowcase } from '@/features/showcase/overlays-showcase';
import { DisplayShowcase } from '@/features/showcase/display-showcase';
import { FoundationsShowcase } from '@/features/showcase/foundations-showcase';
import { StatesShowcase } from '@/features/showcase/states-showcase';
import { ClientMessages } from '@/i18n/client-messages';
import { isProduction } from '@/lib/environment';
import { PageHeader } from '@/ui/page-header';
import { Toaster } from '@/ui/toaster';

export default async function ShowcasePage() {
  if (isProduction) notFound();
  const [t, tCommon] = await Promise.all([getTranslations('showcase'), getTranslations('common')]);
  return (
    <ClientMessages areas={['showcase']}>
      <main id="content" className="page flex flex-col gap-6 py-8">
        <PageHeader
          title={t('title')}
          lead={t('lead')}
          action={<ThemeToggle label={tCommon('theme.label')} />}
        />
        <FoundationsShowcase />
        <ControlsShowcase />
        <DisplayShowcase />
        <StatesShowcase />
        <OverlaysShowcase />
      </main>
      <Toaster />
    </ClientMessages>
  );
}
