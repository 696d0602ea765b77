'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { DateTime, Deadline } from '@/ui/date-time';
import { Money } from '@/ui/money';
import { Desk } from '../desk/desk';
import { DeskLine } from '../desk/desk-line';
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
    <DeskLine
      title={deal.title}
      sum={<Money minor={deal.priceMinor} currency={deal.currency} />}
      between={t('between', { brand: deal.brandName, creator: deal.creatorName })}
      note={outcome ? tOutcome(outcome) : tReason(reason)}
      when={deadlineAt ? <Deadline value={deadlineAt} /> : closedAt && <DateTime value={closedAt} />}
    />
  );
}
