import type { Schema } from '@dubl/api-client';
import { useTranslations } from 'next-intl';

type Started = Pick<Schema<'ReconciliationRunDto'>, 'source' | 'startedBy'>;

/** Who or what has run a reconciliation. */
export function RunStarter({ run: { source, startedBy } }: { run: Started }) {
  const t = useTranslations('adminFinance.reconciliation.source');
  return startedBy?.displayName ?? t(source);
}
