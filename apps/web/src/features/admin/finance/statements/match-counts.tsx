import { useTranslations } from 'next-intl';
import { Badge } from '@/ui/status-badge';
import { countsOf, MATCH_LOOK, MATCHES, type Statement } from './match';

/** How a statement compares: what needs looking at, or that everything matches. */
export function MatchCounts({ statement }: { statement: Statement }) {
  const t = useTranslations('adminFinance.statements');
  const counts = countsOf(statement);
  const open = MATCHES.filter((match) => match !== 'MATCHED' && counts[match] > 0);
  return (
    <span className="flex flex-wrap gap-1">
      {open.length === 0 ? (
        <Badge {...MATCH_LOOK.MATCHED}>
          {t('clear')}: {counts.MATCHED}
        </Badge>
      ) : (
        open.map((match) => (
          <Badge key={match} {...MATCH_LOOK[match]}>
            {t(`match.${match}`)}: {counts[match]}
          </Badge>
        ))
      )}
    </span>
  );
}
