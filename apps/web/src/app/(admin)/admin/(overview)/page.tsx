import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { QueueBoardLink } from '@/features/admin/outbox/queue-board-link';
import { OpenDeals } from '@/features/admin/overview/open-deals';
import { QueueCard } from '@/features/admin/overview/queue-card';
import { fetchData } from '@/lib/api/server';
import { Section } from '@/ui/card';
import { Money } from '@/ui/money';
import { PageHeader } from '@/ui/page-header';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('admin.overview');
  return { title: t('title') };
}

export default async function AdminOverviewPage() {
  const [t, overview] = await Promise.all([
    getTranslations('admin.overview'),
    fetchData((api) => api.GET('/api/admin/overview')),
  ]);
  return (
    <div className="mx-auto max-w-page">
      <PageHeader title={t('title')} lead={t('lead')} />
      <section aria-label={t('queues')} className="grid gap-4 md:grid-cols-2 xl:grid-cols-4">
        <QueueCard
          title={t('jobs')}
          queue={overview.jobsInModeration}
          href="/admin/jobs"
          action={t('open')}
        />
        <QueueCard
          title={t('payouts')}
          queue={overview.payoutsPending}
          href="/admin/payouts"
          action={t('open')}
        />
        <QueueCard
          title={t('disputes')}
          queue={overview.disputesOpen}
          href="/admin/disputes"
          action={t('open')}
        />
        <QueueCard title={t('events')} queue={overview.deadEvents} href="/admin/outbox" action={t('open')} />
      </section>
      <div className="mt-4 grid items-start gap-4 lg:grid-cols-2">
        <div className="flex flex-col gap-4">
          <Section title={t('held')}>
            {overview.escrowHeld.length === 0 ? (
              <p className="text-ink-2">{t('heldNone')}</p>
            ) : (
              <ul className="flex flex-wrap gap-x-8 gap-y-2 text-24 font-semibold text-money">
                {overview.escrowHeld.map(({ currency, amountMinor }) => (
                  <li key={currency}>
                    <Money minor={amountMinor} currency={currency} />
                  </li>
                ))}
              </ul>
            )}
            <p className="mt-1 text-13 text-ink-3">{t('heldHint')}</p>
          </Section>
          <Section title={t('tools')}>
            <p className="mb-3 text-ink-2">{t('queuesBoardHint')}</p>
            <QueueBoardLink>{t('queuesBoard')}</QueueBoardLink>
          </Section>
        </div>
        <OpenDeals deals={overview.openDeals} />
      </div>
    </div>
  );
}
