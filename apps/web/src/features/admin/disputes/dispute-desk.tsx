'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { DateTime, Deadline } from '@/ui/date-time';
import { Money } from '@/ui/money';
import { Desk } from '../desk/desk';
import type { DisputeSummary } from './dispute';
import { DisputePanel } from './dispute-panel';

/** The queue of disputes. Nothing is decided here: a verdict is given over the whole case. */
export function DisputeDesk({ disputes, isCut }: { disputes: readonly DisputeSummary[]; isCut: boolean }) {
  const t = useTranslations('adminDisputes');
  const router = useRouter();
  return (
    <Desk
      label={t('title')}
      items={disputes}
      versionOf={({ id, status }) => `${id} ${status}`}
      isCut={isCut}
      decisions={{}}
      open={{ press: ({ id }) => router.push(`/admin/disputes/${id}`), does: t('key.open') }}
      row={(dispute) => <DisputeLine dispute={dispute} />}
      panel={(dispute) => <DisputePanel key={dispute.id} dispute={dispute} />}
    />
  );
}

function DisputeLine({ dispute }: { dispute: DisputeSummary }) {
  const t = useTranslations('adminDisputes');
  const tReason = useTranslations('enums.disputeReason');
  const tOutcome = useTranslations('enums.disputeOutcome');
  const { deal, reason, outcome, deadlineAt, closedAt } = dispute;
  return (
    <>
      <span className="flex items-baseline justify-between gap-3">
        <span className="min-w-0 truncate font-medium">{deal.title}</span>
        <Money minor={deal.priceMinor} currency={deal.currency} className="shrink-0 font-medium" />
      </span>
      <span className="mt-0.5 block truncate text-13 text-ink-2">
        {t('between', { brand: deal.brandName, creator: deal.creatorName })}
      </span>
      <span className="mt-0.5 flex items-baseline justify-between gap-3 text-13 text-ink-3">
        <span className="min-w-0 truncate">{outcome ? tOutcome(outcome) : tReason(reason)}</span>
        {deadlineAt ? (
          <Deadline value={deadlineAt} className="shrink-0" />
        ) : (
          closedAt && <DateTime value={closedAt} className="shrink-0" />
        )}
      </span>
    </>
  );
}
