import { BellPlus } from 'lucide-react';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AlertRow } from '@/features/alerts/alert-row';
import { alertWords } from '@/features/alerts/alert-words';
import { NoAccess } from '@/features/shell/no-access';
import { ClientMessages } from '@/i18n/client-messages';
import { fetchData } from '@/lib/api/server';
import { requireViewer } from '@/lib/session';
import { Card } from '@/ui/card';
import { EmptyState } from '@/ui/empty-state';
import { LinkButton } from '@/ui/link-button';
import { PageHeader } from '@/ui/page-header';

/** More than a creator may have. */
const LIMIT = 100;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('alerts');
  return { title: t('title') };
}

export default async function AlertsPage() {
  const viewer = await requireViewer();
  if (viewer.role !== 'CREATOR') return <NoAccess viewer={viewer} />;
  const [t, wordsOf, { items }] = await Promise.all([
    getTranslations('alerts'),
    alertWords(),
    fetchData((api) => api.GET('/api/alerts', { params: { query: { limit: LIMIT } } })),
  ]);
  return (
    <ClientMessages areas={['alerts']}>
      <div className="mx-auto max-w-feed">
        <PageHeader
          title={t('title')}
          lead={t('lead')}
          action={items.length > 0 && <LinkButton href="/jobs">{t('find')}</LinkButton>}
        />
        {items.length === 0 ? (
          <EmptyState
            icon={<BellPlus aria-hidden size={24} />}
            title={t('empty')}
            text={t('emptyText')}
            action={<LinkButton href="/jobs">{t('find')}</LinkButton>}
          />
        ) : (
          <section aria-labelledby="alerts">
            <h2 id="alerts" className="sr-only">
              {t('list')}
            </h2>
            <Card className="divide-y divide-line">
              {items.map((alert) => (
                <AlertRow key={alert.id} alert={alert} conditions={wordsOf(alert.filters)} />
              ))}
            </Card>
          </section>
        )}
      </div>
    </ClientMessages>
  );
}
