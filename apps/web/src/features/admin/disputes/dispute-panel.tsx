'use client';

import { useTranslations } from 'next-intl';
import { StatusBadge } from '@/features/status/status-badge';
import { DateTime, Deadline } from '@/ui/date-time';
import { DefinitionList } from '@/ui/definition-list';
import { LinkButton } from '@/ui/link-button';
import { Money } from '@/ui/money';
import { Notice } from '@/ui/notice';
import { DeskPanel, PanelPart } from '../desk/desk-panel';
import type { DisputeSummary } from './dispute';

/** A dispute in short: enough to choose which case to open. */
export function DisputePanel({ dispute }: { dispute: DisputeSummary }) {
  const t = useTranslations('adminDisputes');
  const tReason = useTranslations('enums.disputeReason');
  const tOutcome = useTranslations('enums.disputeOutcome');
  const { deal, status, outcome, deadlineAt, closedAt } = dispute;
  return (
    <DeskPanel
      title={deal.title}
      facts={
        <>
          <StatusBadge entity="dispute" code={outcome ?? status} side="brand" />
          <Money minor={deal.priceMinor} currency={deal.currency} className="font-medium text-ink" />
          {deadlineAt && <Deadline value={deadlineAt} />}
        </>
      }
      actions={<LinkButton href={`/admin/disputes/${dispute.id}`}>{t('open')}</LinkButton>}
    >
      {status === 'OPEN' && <Notice tone="info">{t('inReserve')}</Notice>}
      <PanelPart title={t('case.facts')}>
        <DefinitionList
          wide
          items={[
            { term: t('brand'), value: deal.brandName },
            { term: t('creator'), value: deal.creatorName },
            { term: t('who'), value: t(`openerName.${dispute.openerRole}`) },
            { term: t('reason'), value: tReason(dispute.reason) },
            { term: t('openedAt'), value: <DateTime value={dispute.createdAt} /> },
            closedAt !== null && { term: t('closedAt'), value: <DateTime value={closedAt} /> },
            outcome !== null && { term: t('outcome'), strong: true, value: tOutcome(outcome) },
          ]}
        />
      </PanelPart>
    </DeskPanel>
  );
}
