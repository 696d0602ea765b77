import { Check, Plus } from 'lucide-react';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { MoneyCard } from '@/features/dashboard/money-card';
import { brandTasks, creatorTasks, waitingDeals } from '@/features/dashboard/queue';
import { TaskRow } from '@/features/dashboard/task-row';
import { DealRow } from '@/features/deals/deal-row';
import { fetchData } from '@/lib/api/server';
import { requireViewer } from '@/lib/session';
import { Card } from '@/ui/card';
import { EmptyState } from '@/ui/empty-state';
import { LinkButton } from '@/ui/link-button';
import { PageHeader } from '@/ui/page-header';

const ROWS = 20;
const ROWS_WAITING = 5;
const JOBS_LOOKED_AT = 100;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('dashboard');
  return { title: t('title') };
}

/** Jobs, applications and invitations ask for decisions too; which of them, by role. */
async function loadTasks(isBrand: boolean) {
  const t = await getTranslations('dashboard');
  const query = { limit: JOBS_LOOKED_AT };
  if (isBrand) {
    const jobs = await fetchData((api) => api.GET('/api/brand/jobs', { params: { query } }));
    return { tasks: brandTasks(jobs.items, t), isNew: jobs.items.length === 0 };
  }
  const [applications, invitations] = await Promise.all([
    fetchData((api) => api.GET('/api/creator/applications', { params: { query } })),
    fetchData((api) => api.GET('/api/invitations', { params: { query: { ...query, status: 'SENT' } } })),
  ]);
  return {
    tasks: creatorTasks(applications.items, invitations.items, t),
    isNew: applications.items.length === 0 && invitations.items.length === 0,
  };
}

export default async function DashboardPage() {
  const viewer = await requireViewer();
  const isBrand = viewer.role === 'BRAND';
  const [t, tNav, mine, recent, { wallets }, { tasks, isNew }] = await Promise.all([
    getTranslations('dashboard'),
    getTranslations('nav'),
    fetchData((api) => api.GET('/api/deals', { params: { query: { needsAction: true, limit: ROWS } } })),
    fetchData((api) => api.GET('/api/deals', { params: { query: { limit: ROWS } } })),
    fetchData((api) => api.GET('/api/wallet')),
    loadTasks(isBrand),
  ]);
  const count = mine.items.length + tasks.length;
  const waiting = waitingDeals(recent.items, isBrand ? 'BRAND' : 'CREATOR').slice(0, ROWS_WAITING);
  const isStart = isNew && recent.items.length === 0;

  return (
    <>
      <PageHeader
        title={t('title')}
        lead={count > 0 ? t('queueCount', { count }) : undefined}
        action={
          isBrand && (
            <LinkButton href="/brand/jobs/new" icon={<Plus aria-hidden size={16} />}>
              {tNav('newJob')}
            </LinkButton>
          )
        }
      />
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="flex min-w-0 flex-col gap-8">
          <section aria-labelledby="queue">
            <h2 id="queue" className="mb-3 text-18 font-semibold">
              {t('queue')}
            </h2>
            {isStart ? (
              <EmptyState
                title={t(isBrand ? 'startBrand' : 'startCreator')}
                text={t(isBrand ? 'startBrandText' : 'startCreatorText')}
                action={
                  <LinkButton href={isBrand ? '/brand/jobs/new' : '/jobs'}>
                    {isBrand ? tNav('newJob') : t('findJob')}
                  </LinkButton>
                }
              />
            ) : count === 0 ? (
              <EmptyState
                icon={<Check aria-hidden size={24} />}
                title={t('queueEmpty')}
                text={t('queueEmptyText')}
              />
            ) : (
              <Card className="divide-y divide-line overflow-hidden">
                {mine.items.map((deal) => (
                  <DealRow key={deal.id} deal={deal} viewerId={viewer.id} />
                ))}
                {tasks.map((task) => (
                  <TaskRow key={task.id} task={task} />
                ))}
              </Card>
            )}
          </section>
          {!isStart && (
            <section aria-labelledby="waiting">
              <div className="mb-3 flex items-center justify-between gap-4">
                <h2 id="waiting" className="text-18 font-semibold">
                  {t('waiting')}
                </h2>
                <LinkButton href="/deals" variant="ghost" className="-mr-4">
                  {t('allDeals')}
                </LinkButton>
              </div>
              {waiting.length === 0 ? (
                <p className="text-ink-3">{t('waitingEmpty')}</p>
              ) : (
                <Card className="divide-y divide-line overflow-hidden">
                  {waiting.map((deal) => (
                    <DealRow key={deal.id} deal={deal} viewerId={viewer.id} />
                  ))}
                </Card>
              )}
            </section>
          )}
        </div>
        <MoneyCard wallets={wallets} isBrand={isBrand} />
      </div>
    </>
  );
}
