import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { sideOf } from '@/features/deals/deal-side';
import { DisputeState } from '@/features/disputes/dispute-state';
import { DisputeStatements } from '@/features/disputes/dispute-statements';
import { ClientMessages } from '@/i18n/client-messages';
import { fetchData } from '@/lib/api/server';
import { requireViewer } from '@/lib/session';
import { PageHeader } from '@/ui/page-header';

interface DisputePageProps {
  params: Promise<{ id: string }>;
}

const getDispute = cache((id: string) =>
  fetchData((api) => api.GET('/api/disputes/{id}', { params: { path: { id } } })),
);

export async function generateMetadata({ params }: DisputePageProps): Promise<Metadata> {
  const [t, { deal }] = await Promise.all([getTranslations('disputes'), getDispute((await params).id)]);
  return { title: t('heading', { title: deal.title }) };
}

export default async function DisputePage({ params }: DisputePageProps) {
  const { id } = await params;
  const [t, viewer, dispute] = await Promise.all([
    getTranslations('disputes'),
    requireViewer(),
    getDispute(id),
  ]);
  const { deal } = dispute;
  const side = sideOf(deal, viewer.id);
  return (
    <ClientMessages areas={['disputes']}>
      <PageHeader
        back={{ href: `/deals/${deal.id}`, label: t('back') }}
        title={t('heading', { title: deal.title })}
      />
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="flex min-w-0 flex-col gap-6 max-lg:order-last">
          <DisputeStatements dispute={dispute} side={side} />
        </div>
        <DisputeState dispute={dispute} side={side} />
      </div>
    </ClientMessages>
  );
}
