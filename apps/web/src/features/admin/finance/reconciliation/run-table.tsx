import type { Schema } from '@dubl/api-client';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { DateTime } from '@/ui/date-time';
import { Badge } from '@/ui/status-badge';
import { Table, Td, Th } from '@/ui/table';
import { ledgerLink } from '../ledger-link';
import { RunStarter } from './run-starter';
import { secondsOf } from './difference';

/** Runs, newest first, each with what it found. */
export function RunTable({ runs }: { runs: readonly Schema<'ReconciliationRunDto'>[] }) {
  const t = useTranslations('adminFinance.reconciliation');
  return (
    <Table label={t('history')}>
      <thead>
        <tr>
          <Th>{t('when')}</Th>
          <Th>{t('who')}</Th>
          <Th>{t('duration')}</Th>
          <Th>{t('result')}</Th>
        </tr>
      </thead>
      <tbody>
        {runs.map((run) => (
          <tr key={run.id}>
            <Td className="whitespace-nowrap">
              <Link href={`/admin/finance/reconciliation/${run.id}`} prefetch={false} className={ledgerLink}>
                <DateTime value={run.finishedAt} />
              </Link>
            </Td>
            <Td className="min-w-40">
              <RunStarter run={run} />
            </Td>
            <Td className="whitespace-nowrap">{t('took', { seconds: secondsOf(run) })}</Td>
            <Td>
              {run.count === 0 ? (
                <Badge icon="done" tone="money">
                  {t('clear')}
                </Badge>
              ) : (
                <Badge icon="refused" tone="danger">
                  {t('count', { count: run.count })}
                </Badge>
              )}
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
