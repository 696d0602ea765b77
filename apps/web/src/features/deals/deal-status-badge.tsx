import { useNow, useTimeZone, useTranslations } from 'next-intl';
import { STATUS_TABLE, toneFor } from '@/features/status/status-table';
import type { DealSummary } from '@/lib/api/types';
import { DEFAULT_TIME_ZONE, formatDate } from '@/lib/format/date';
import { formatMoney } from '@/lib/format/money';
import { Badge } from '@/ui/status-badge';
import type { DealSide } from './deal-actions';
import { statusSide } from './deal-side';

/** The state of a deal in one phrase, with its sum or its date. */
export function DealStatusBadge({ deal, side }: { deal: DealSummary; side: DealSide }) {
  const t = useTranslations('status');
  const timeZone = useTimeZone() ?? DEFAULT_TIME_ZONE;
  const now = useNow();
  const { status } = deal;
  const words = statusSide(side);
  const due = status === 'IN_REVIEW' ? deal.reviewDueAt : deal.dueAt;
  const look = STATUS_TABLE.deal[status];
  const isDated = status === 'IN_PROGRESS' || status === 'IN_REVIEW';
  return (
    <Badge icon={look.icon} tone={toneFor(look, words)}>
      {isDated && !due
        ? t(`dealUndated.${status}.${words}`)
        : t(`deal.${status}.${words}`, {
            sum: formatMoney(deal.priceMinor, deal.currency),
            date: due ? formatDate(due, timeZone, now) : '',
          })}
    </Badge>
  );
}
