import { useTranslations } from 'next-intl';
import { DateTime } from '@/ui/date-time';
import { DefinitionList } from '@/ui/definition-list';
import type { DisputeCase } from '../dispute';
import { CasePart } from './case-part';
import { PartsTable } from './parts-table';

/** How the dispute ended and who got how much by it; nothing while it is open or where it was withdrawn. */
export function CaseOutcome({ dispute }: { dispute: DisputeCase }) {
  const t = useTranslations('adminDisputes');
  const tOutcome = useTranslations('enums.disputeOutcome');
  const { outcome, parts, verdict, closedAt, deal } = dispute;
  if (!outcome) return null;
  return (
    <CasePart
      title={t('case.decision')}
      note={closedAt && <DateTime value={closedAt} className="text-13 text-ink-3" />}
    >
      <p className="mb-3 font-semibold">{tOutcome(outcome)}</p>
      {parts && (
        <PartsTable
          parts={parts}
          priceMinor={deal.priceMinor}
          currency={deal.currency}
          commissionBps={deal.commissionBps}
        />
      )}
      <DefinitionList
        items={[!verdict && { term: t('case.verdict'), value: t('case.agreed') }]}
        className="mt-3"
      />
      {verdict && (
        <>
          <h3 className="mt-4 mb-1 text-13 font-medium text-ink-2">{t('case.verdict')}</h3>
          <p className="prose-user">{verdict}</p>
        </>
      )}
    </CasePart>
  );
}
