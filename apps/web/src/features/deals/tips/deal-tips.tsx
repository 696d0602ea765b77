import { useTranslations } from 'next-intl';
import type { Deal } from '@/lib/api/types';
import { DateTime } from '@/ui/date-time';
import { Money } from '@/ui/money';
import type { DealSide } from '../deal-actions';

/** What the brand gave on top of the price; nothing where it gave nothing. */
export function DealTips({ deal: { tips, currency }, side }: { deal: Deal; side: DealSide }) {
  const t = useTranslations('deals.tips');
  if (tips.length === 0) return null;
  return (
    <section className="mt-4 border-t border-line pt-4">
      <h3 className="font-semibold">{t(`title.${side}`)}</h3>
      <ul className="mt-2 flex flex-col gap-2">
        {tips.map(({ id, amountMinor, createdAt }) => (
          <li key={id} className="flex items-baseline justify-between gap-4">
            <DateTime value={createdAt} className="text-13 text-ink-2" />
            <Money minor={amountMinor} currency={currency} className="font-semibold" />
          </li>
        ))}
      </ul>
    </section>
  );
}
