import { cx } from '@/lib/cx';
import { formatMoney, formatMoneyRange, type Currency } from '@/lib/format/money';

/** An amount, in tabular figures that never break over lines. */
export function Money({
  minor,
  currency,
  sign,
  className,
}: {
  minor: number;
  currency: Currency;
  sign?: boolean;
  className?: string;
}) {
  return (
    <span className={cx('tabular whitespace-nowrap', className)}>
      {formatMoney(minor, currency, { sign })}
    </span>
  );
}

export function MoneyRange({
  min,
  max,
  currency,
  className,
}: {
  min: number;
  max: number;
  currency: Currency;
  className?: string;
}) {
  return (
    <span className={cx('tabular whitespace-nowrap', className)}>{formatMoneyRange(min, max, currency)}</span>
  );
}
