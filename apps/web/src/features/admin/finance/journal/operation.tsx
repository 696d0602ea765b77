import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { withQuery } from '@/lib/search-params';
import { Reference } from '@/ui/reference';
import { ledgerLink } from '../ledger-link';
import { TransactionKind } from '../names';

interface OperationProps {
  operation: {
    kind: string;
    reference: string;
    dealId: string | null;
    dealTitle?: string | null;
    payoutId: string | null;
    depositId: string | null;
    actor: { displayName: string } | null;
  };
}

const journalOf = (query: Record<string, string>) => withQuery('/admin/finance/transactions', query);

/** One posting in words: what it was, over what, by whom, and its name in the books. */
export function Operation({ operation }: OperationProps) {
  const t = useTranslations('adminFinance.entry');
  const { dealId, dealTitle, payoutId, depositId, actor } = operation;
  const link = (query: Record<string, string>, text: string) => (
    <Link href={journalOf(query)} prefetch={false} className={ledgerLink}>
      {text}
    </Link>
  );
  return (
    <>
      <span className="font-medium">
        <TransactionKind kind={operation.kind} />
      </span>
      <span className="flex flex-wrap items-center gap-x-3 text-ink-2">
        {dealId && link({ dealId }, dealTitle ?? t('deal'))}
        {payoutId && link({ payoutId }, t('payout'))}
        {depositId && link({ depositId }, t('deposit'))}
        <span>{actor ? actor.displayName : t('system')}</span>
      </span>
      <Link
        href={journalOf({ reference: operation.reference })}
        prefetch={false}
        className="group inline-block py-0.75"
      >
        <Reference className="group-hover:text-ink">{operation.reference}</Reference>
      </Link>
    </>
  );
}
