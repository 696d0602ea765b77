import { useTranslations } from 'next-intl';
import type { DealSide } from '@/features/deals/deal-actions';
import { statusSide } from '@/features/deals/deal-side';
import { PartsBreakdown } from '@/features/deals/parts-breakdown';
import { StatusBadge } from '@/features/status/status-badge';
import type { Dispute } from '@/lib/api/types';
import { DateTime, Deadline } from '@/ui/date-time';
import { DefinitionList } from '@/ui/definition-list';
import { LinkButton } from '@/ui/link-button';
import { Money } from '@/ui/money';
import { WithdrawDisputeButton } from './withdraw-dispute-button';

const PART = 'mt-4 border-t border-line pt-4';

/** What stands: who decides until when and what is frozen meanwhile, or what was decided, why, and who got how much. */
export function DisputeState({ dispute, side }: { dispute: Dispute; side: DealSide }) {
  const t = useTranslations('disputes');
  const tReason = useTranslations('enums.disputeReason');
  const { status, outcome, verdict, parts, closedAt, deal } = dispute;
  const isOpen = status === 'OPEN';
  const isAgreed = status === 'RESOLVED' && verdict === null;
  return (
    <section className="rounded-card border border-line bg-surface p-4 md:p-6" aria-live="polite">
      <StatusBadge entity="dispute" code={outcome ?? status} side={statusSide(side)} />
      <p className="mt-3 text-ink-2">{t(`state.${isAgreed ? 'AGREED' : status}`)}</p>
      <DefinitionList
        className={PART}
        items={[
          { term: t('reason'), value: tReason(dispute.reason) },
          { term: t('opener'), value: t(`by.${dispute.openerRole}`) },
          { term: t('openedAt'), value: <DateTime value={dispute.createdAt} /> },
          closedAt !== null && { term: t('closedAt'), value: <DateTime value={closedAt} /> },
          isOpen && {
            term: t('frozen'),
            value: <Money minor={deal.priceMinor} currency={deal.currency} />,
            strong: true,
          },
        ]}
      />
      {isOpen && <WhoDecides dispute={dispute} side={side} />}
      {verdict !== null && (
        <div className={PART}>
          <h2 className="font-semibold">{t('verdict')}</h2>
          <p className="prose-user mt-1">{verdict}</p>
        </div>
      )}
      {parts && (
        <div className={PART}>
          <PartsBreakdown
            parts={parts}
            currency={deal.currency}
            commissionBps={deal.commissionBps}
            side={side}
            settled
          />
        </div>
      )}
      <div className="mt-5 flex flex-wrap gap-2">
        <LinkButton href={`/deals/${deal.id}`} variant="secondary">
          {t('back')}
        </LinkButton>
        {dispute.allowedActions.includes('WITHDRAW') && <WithdrawDisputeButton disputeId={dispute.id} />}
      </div>
      {isOpen && <p className="mt-3 text-13 text-ink-2">{t('agree')}</p>}
    </section>
  );
}

function WhoDecides({ dispute: { deal }, side }: { dispute: Dispute; side: DealSide }) {
  const t = useTranslations('deals');
  if (!deal.deadlineAt) return null;
  return (
    <div className={PART}>
      <p className="text-13 text-ink-3">{t('deadline')}</p>
      <Deadline value={deal.deadlineAt} className="mt-0.5 flex-wrap font-medium" />
      {deal.onDeadline && (
        <p className="mt-1 text-13 text-ink-2">{t(`consequence.${deal.onDeadline}.${side}`)}</p>
      )}
    </div>
  );
}
