import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { withQuery } from '@/lib/search-params';
import { Reference } from '@/ui/reference';
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

const LINK = 'underline decoration-line-strong underline-offset-4 hover:decoration-ink';
const journalOf = (query: Record<string, string>) => withQuery('/admin/finance/transactions', query);

/** One posting in words: what it was, over what, by whom, and its name in the books. */
export function Operation({ operation }: OperationProps) {
  const t = useTranslations('adminFinance.entry');
  const { dealId, dealTitle, payoutId, depositId, actor } = operation;
  return (
    <>
      <span className="font-medium">
        <TransactionKind kind={operation.kind} />
      </span>
      {dealId && (
        <span className="block">
          <Link href={journalOf({ dealId })} prefetch={false} className={LINK}>
            {dealTitle ?? t('deal')}
          </Link>
        </span>
      )}
      {payoutId && (
        <span className="block">
          <Link href={journalOf({ payoutId })} prefetch={false} className={LINK}>
            {t('payout')}
          </Link>
        </span>
      )}
      {depositId && (
        <span className="block">
          <Link href={journalOf({ depositId })} prefetch={false} className={LINK}>
            {t('deposit')}
          </Link>
        </span>
      )}
      <span className="block text-ink-3">{actor ? actor.displayName : t('system')}</span>
      <Link href={journalOf({ reference: operation.reference })} prefetch={false} className="group">
        <Reference className="group-hover:text-ink">{operation.reference}</Reference>
      </Link>
    </>
  );
}
