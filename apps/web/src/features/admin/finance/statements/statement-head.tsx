import { useTranslations } from 'next-intl';
import { withQuery } from '@/lib/search-params';
import { DateTime } from '@/ui/date-time';
import { Reference } from '@/ui/reference';
import { TabLinks } from '@/ui/tab-links';
import { ProviderName } from '../names';
import { countsOf, MATCHES, type Match, type Statement } from './match';
import { Period } from './period';

interface StatementHeadProps {
  statement: Statement;
  path: string;
  match: Match | undefined;
}

/** Which statement it is, and its lines cut by how they compare. */
export function StatementHead({ statement, path, match }: StatementHeadProps) {
  const t = useTranslations('adminFinance.statements');
  const counts = countsOf(statement);
  return (
    <header>
      <h2 className="text-18 font-semibold">
        <Period of={statement} />
      </h2>
      <p className="flex flex-wrap items-baseline gap-x-3 text-ink-2">
        <span>
          <ProviderName name={statement.provider} />
        </span>
        <Reference>{statement.fileName}</Reference>
        <span>
          {statement.importedBy.displayName}, <DateTime value={statement.createdAt} />
        </span>
      </p>
      <TabLinks
        label={t('state')}
        tabs={[
          { href: path, label: t('all'), active: match === undefined },
          ...MATCHES.map((one) => ({
            href: withQuery(path, { match: one }),
            label: t(`match.${one}`),
            count: counts[one],
            active: match === one,
          })),
        ]}
      />
      {match && <p className="mt-2 text-13 text-ink-3">{t(`matchHint.${match}`)}</p>}
    </header>
  );
}
