import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { DateTime } from '@/ui/date-time';
import { Money } from '@/ui/money';
import { Badge } from '@/ui/status-badge';
import { Table, Td, Th } from '@/ui/table';
import { accountHref } from '../account-name';
import { ledgerLink } from '../ledger-link';
import { changeOf, LOOK, type Adjustment } from './adjustment';
import { AdjustmentActions } from './adjustment-actions';

interface AdjustmentTableProps {
  label: string;
  adjustments: readonly Adjustment[];
}

/** Adjustments: whose balance, by how much and why, who proposed and who decided. */
export function AdjustmentTable({ label, adjustments }: AdjustmentTableProps) {
  const t = useTranslations('adminFinance.adjustments');
  return (
    <Table label={label}>
      <thead>
        <tr>
          <Th>{t('who')}</Th>
          <Th numeric>{t('amount')}</Th>
          <Th>{t('reason')}</Th>
          <Th>{t('proposedBy')}</Th>
          <Th>{t('status')}</Th>
          <Th>{t('decided')}</Th>
        </tr>
      </thead>
      <tbody>
        {adjustments.map((adjustment) => (
          <Row key={adjustment.id} adjustment={adjustment} />
        ))}
      </tbody>
    </Table>
  );
}

function Row({ adjustment }: { adjustment: Adjustment }) {
  const t = useTranslations('adminFinance.adjustments');
  const { user, currency, reason, rejectReason, status, proposedBy, decidedBy, createdAt, decidedAt } =
    adjustment;
  return (
    <tr>
      <Td className="min-w-40 font-medium">
        <Link href={accountHref(`wallet:${user.id}:${currency}`)} prefetch={false} className={ledgerLink}>
          {user.displayName}
        </Link>
      </Td>
      <Td numeric>
        <Money minor={changeOf(adjustment)} currency={currency} sign className="font-medium" />
      </Td>
      <Td className="min-w-56">
        <span className="prose-user">{reason}</span>
      </Td>
      <Td className="min-w-40">
        {proposedBy.displayName}
        <span className="block text-ink-2">
          <DateTime value={createdAt} />
        </span>
      </Td>
      <Td className="min-w-44">
        <Badge {...LOOK[status]}>{t(`state.${status}`)}</Badge>
        {rejectReason && <span className="mt-1 block text-ink-2">{rejectReason}</span>}
      </Td>
      <Td className="min-w-44">
        {status === 'PROPOSED' && <AdjustmentActions adjustment={adjustment} />}
        {decidedBy?.displayName}
        {decidedAt && (
          <span className="block text-ink-2">
            <DateTime value={decidedAt} />
          </span>
        )}
      </Td>
    </tr>
  );
}
