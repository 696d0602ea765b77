import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { CaseActions } from '@/features/admin/disputes/case/case-actions';
import { CaseFeed } from '@/features/admin/disputes/case/case-feed';
import { CaseLedger } from '@/features/admin/disputes/case/case-ledger';
import { CaseMessageForm } from '@/features/admin/disputes/case/case-message-form';
import { CaseOutcome } from '@/features/admin/disputes/case/case-outcome';
import { CaseMoney } from '@/features/admin/disputes/case/case-money';
import { CasePart } from '@/features/admin/disputes/case/case-part';
import { CaseTimeline } from '@/features/admin/disputes/case/case-timeline';
import { SideColumn } from '@/features/admin/disputes/case/side-column';
import { neighboursOf } from '@/features/admin/disputes/dispute';
import { DealFacts } from '@/features/deals/deal-facts';
import { DealVersions } from '@/features/deals/deal-versions';
import { FrozenBrief } from '@/features/deals/frozen-brief';
import { StatusBadge } from '@/features/status/status-badge';
import { ClientMessages } from '@/i18n/client-messages';
import { fetchData } from '@/lib/api/server';
import type { Brief } from '@/lib/api/types';
import { Deadline } from '@/ui/date-time';
import { PageHeader } from '@/ui/page-header';

interface DisputePageProps {
  params: Promise<{ id: string }>;
}

/** As many of the queue as «дальше» leads through. */
const QUEUE = 100;

const getDispute = cache((id: string) =>
  fetchData((api) => api.GET('/api/admin/disputes/{id}', { params: { path: { id } } })),
);

export async function generateMetadata({ params }: DisputePageProps): Promise<Metadata> {
  const { deal } = await getDispute((await params).id);
  return { title: deal.title };
}

export default async function AdminDisputePage({ params }: DisputePageProps) {
  const { id } = await params;
  const [t, tReason, dispute, queue] = await Promise.all([
    getTranslations('adminDisputes'),
    getTranslations('enums.disputeReason'),
    getDispute(id),
    fetchData((api) => api.GET('/api/admin/disputes', { params: { query: { limit: QUEUE } } })),
  ]);
  const { deal, status, allowedActions } = dispute;
  return (
    <ClientMessages areas={['admin', 'adminDisputes']}>
      <PageHeader
        back={{ href: '/admin/disputes', label: t('back') }}
        title={deal.title}
        lead={
          <span className="flex flex-wrap items-center gap-x-3 gap-y-1 text-14">
            <StatusBadge entity="dispute" code={dispute.outcome ?? status} side="brand" />
            <span>
              {t(`opener.${dispute.openerRole}`)}: {tReason(dispute.reason)}
            </span>
            {status === 'OPEN' && deal.deadlineAt && <Deadline value={deal.deadlineAt} />}
          </span>
        }
        action={
          <CaseActions
            key={id}
            dispute={{
              id,
              priceMinor: deal.priceMinor,
              currency: deal.currency,
              commissionBps: deal.commissionBps,
            }}
            canResolve={allowedActions.includes('RESOLVE')}
            neighbours={neighboursOf(queue.items, id)}
          />
        }
      />
      <div className="grid items-start gap-4 xl:grid-cols-[minmax(0,1fr)_24rem]">
        <div className="grid min-w-0 items-start gap-4 md:grid-cols-2">
          <SideColumn dispute={dispute} side="BRAND" />
          <SideColumn dispute={dispute} side="CREATOR" />
          <CasePart title={t('case.feed')} className="md:col-span-2">
            <CaseFeed dispute={dispute} />
            {allowedActions.includes('MESSAGE') ? (
              <CaseMessageForm key={id} disputeId={id} />
            ) : (
              <p className="mt-4 text-13 text-ink-3">{t('case.closed')}</p>
            )}
          </CasePart>
          <CasePart title={t('case.versions')} className="md:col-span-2">
            <DealVersions deal={deal} side="BRAND" />
          </CasePart>
        </div>
        <div className="grid min-w-0 items-start gap-4 md:grid-cols-2 xl:grid-cols-1">
          <CaseOutcome dispute={dispute} />
          <CasePart title={t('case.money')}>
            <CaseMoney deal={deal} />
          </CasePart>
          <CasePart title={t('case.ledger')}>
            <CaseLedger dispute={dispute} />
          </CasePart>
          <CasePart title={t('case.brief')}>
            {/* The API freezes a brief in exactly this form and passes it on as JSON. */}
            <FrozenBrief brief={deal.brief as unknown as Brief} />
          </CasePart>
          <CasePart title={t('case.facts')}>
            <DealFacts deal={deal} />
          </CasePart>
          <CasePart title={t('case.timeline')}>
            <CaseTimeline timeline={dispute.timeline} />
          </CasePart>
        </div>
      </div>
    </ClientMessages>
  );
}
