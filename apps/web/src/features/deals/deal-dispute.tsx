import { useTranslations } from 'next-intl';
import { StatusBadge } from '@/features/status/status-badge';
import type { DealDispute } from '@/lib/api/types';
import { Section } from '@/ui/card';
import { DateTime } from '@/ui/date-time';
import { DefinitionList } from '@/ui/definition-list';
import { LinkButton } from '@/ui/link-button';
import type { DealSide } from './deal-actions';
import { statusSide } from './deal-side';

/** The last dispute over a deal, in short: why, since when, how it ended; all else is on its own page. */
export function DealDisputeCard({ dispute, side }: { dispute: DealDispute; side: DealSide }) {
  const t = useTranslations('disputes');
  const tReason = useTranslations('enums.disputeReason');
  const { status, outcome, verdict, closedAt } = dispute;
  return (
    <Section
      title={t('title')}
      action={<StatusBadge entity="dispute" code={outcome ?? status} side={statusSide(side)} />}
    >
      <DefinitionList
        items={[
          { term: t('reason'), value: tReason(dispute.reason) },
          { term: t('opener'), value: t(`by.${dispute.openerRole}`) },
          { term: t('openedAt'), value: <DateTime value={dispute.createdAt} /> },
          closedAt !== null && { term: t('closedAt'), value: <DateTime value={closedAt} /> },
        ]}
      />
      {verdict !== null && <p className="prose-user mt-3">{verdict}</p>}
      {/* While it is open, the way there is the deal's main action. */}
      {status !== 'OPEN' && (
        <LinkButton href={`/disputes/${dispute.id}`} variant="secondary" className="mt-4 w-full">
          {t('show')}
        </LinkButton>
      )}
    </Section>
  );
}
