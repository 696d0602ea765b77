import { useTranslations } from 'next-intl';
import type { DealSummary } from '@/lib/api/types';
import { DateTime } from '@/ui/date-time';
import type { DealSide } from './deal-actions';
import { silenceOf } from './silence';

/** Where the money goes, and on which day, if the other side stays silent; what has to happen first where none does. */
export function MoneyOnSilence({
  deal,
  side,
  className,
}: {
  deal: DealSummary;
  side: DealSide;
  className?: string;
}) {
  const t = useTranslations('deals.silence');
  const silence = silenceOf(deal);
  if (silence === null) return null;
  return (
    <p className={className}>
      {t.rich(`${silence}.${side}`, {
        days: deal.reviewDays,
        when: () => deal.settlesAt && <DateTime value={deal.settlesAt} className="font-medium" />,
      })}
    </p>
  );
}
