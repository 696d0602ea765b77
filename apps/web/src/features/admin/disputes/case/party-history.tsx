import { useTranslations } from 'next-intl';
import { DateTime } from '@/ui/date-time';
import { DefinitionList } from '@/ui/definition-list';
import type { DisputeCase } from '../dispute';

const OUTCOMES = ['RELEASE', 'REFUND', 'SPLIT'] as const;

/** How a side has dealt with others so far. */
export function PartyHistory({ history }: { history: DisputeCase['brandHistory'] }) {
  const t = useTranslations('adminDisputes.case');
  const ended = OUTCOMES.filter((outcome) => history.outcomes[outcome] > 0);
  const count = (value: number) => <span className="tabular">{value}</span>;
  return (
    <DefinitionList
      items={[
        { term: t('memberSince'), value: <DateTime value={history.memberSince} form="date" /> },
        { term: t('completed'), value: count(history.completedDeals) },
        { term: t('canceled'), value: count(history.canceledDeals) },
        { term: t('openDeals'), value: count(history.openDeals) },
        {
          term: t('disputes'),
          value: (
            <span className="tabular">
              {history.disputes}, {t('disputesOpened', { count: history.disputesOpened })}
            </span>
          ),
        },
        {
          term: t('outcomes'),
          value:
            ended.length === 0
              ? t('noOutcomes')
              : ended
                  .map((outcome) => t(`outcomeCount.${outcome}`, { count: history.outcomes[outcome] }))
                  .join(', '),
        },
      ]}
    />
  );
}
