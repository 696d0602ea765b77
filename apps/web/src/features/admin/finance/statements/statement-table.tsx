import type { Schema } from '@dubl/api-client';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { DateTime } from '@/ui/date-time';
import { Reference } from '@/ui/reference';
import { Table, Td, Th } from '@/ui/table';
import { ledgerLink } from '../ledger-link';
import { ProviderName } from '../names';
import { MatchCounts } from './match-counts';
import { Period } from './period';

/** Statements that were imported, newest first, each with how it compares to our books right now. */
export function StatementTable({ statements }: { statements: readonly Schema<'StatementDto'>[] }) {
  const t = useTranslations('adminFinance');
  return (
    <Table label={t('tab.statements')}>
      <thead>
        <tr>
          <Th>{t('statements.period')}</Th>
          <Th>{t('statements.provider')}</Th>
          <Th>{t('statements.result')}</Th>
          <Th>{t('statements.imported')}</Th>
        </tr>
      </thead>
      <tbody>
        {statements.map((statement) => (
          <tr key={statement.id}>
            <Td className="min-w-56">
              <Link
                href={`/admin/finance/statements/${statement.id}`}
                prefetch={false}
                className={`${ledgerLink} font-medium`}
              >
                <Period of={statement} />
              </Link>
              <span className="block">
                <Reference>{statement.fileName}</Reference>
              </span>
            </Td>
            <Td className="min-w-32">
              <ProviderName name={statement.provider} />
            </Td>
            <Td className="min-w-56">
              <MatchCounts statement={statement} />
            </Td>
            <Td className="min-w-40">
              {statement.importedBy.displayName}
              <span className="block text-ink-2">
                <DateTime value={statement.createdAt} />
              </span>
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
