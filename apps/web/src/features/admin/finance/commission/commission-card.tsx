import { useTranslations } from 'next-intl';
import { Section } from '@/ui/card';
import { Money } from '@/ui/money';
import { ProviderName } from '../names';
import type { Earned } from './commission';
import { WithdrawButton } from './withdraw-button';

/** What is earned in one currency, where the money lies, and the way to take it out. */
export function CommissionCard({ earned }: { earned: Earned }) {
  const t = useTranslations('adminFinance.commission');
  const tCurrency = useTranslations('enums.currency');
  const { currency, availableMinor, holders } = earned;
  return (
    <Section
      title={tCurrency(currency)}
      action={availableMinor > 0 && holders.length > 0 && <WithdrawButton earned={earned} />}
    >
      <p className="text-13 text-ink-2">{t('title')}</p>
      <p className="text-24 font-semibold text-money">
        <Money minor={availableMinor} currency={currency} />
      </p>
      <ul className="mt-2 text-13 text-ink-2">
        {holders.map(({ provider, heldMinor }) => (
          <li key={provider} className="flex justify-between gap-3">
            <span>
              <ProviderName name={provider} />
            </span>
            <Money minor={heldMinor} currency={currency} />
          </li>
        ))}
      </ul>
      {holders.length > 0 && <p className="mt-1 text-13 text-ink-3">{t('heldHint')}</p>}
    </Section>
  );
}
