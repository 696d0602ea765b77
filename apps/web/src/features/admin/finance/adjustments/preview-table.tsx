import { useTranslations } from 'next-intl';
import type { Currency } from '@/lib/format/money';
import { DefinitionList } from '@/ui/definition-list';
import { Money } from '@/ui/money';
import type { Preview } from './adjustment-preview';

/** The balance before and after, live while the amount is typed. */
export function PreviewTable({ preview, currency }: { preview: Preview; currency: Currency }) {
  const t = useTranslations('adminFinance.adjustments.preview');
  const money = (minor: number, sign = false) => <Money minor={minor} currency={currency} sign={sign} />;
  return (
    <section aria-label={t('label')} aria-live="polite" className="rounded-control bg-sunken p-3">
      <DefinitionList
        items={[
          { term: t('before'), value: money(preview.beforeMinor) },
          { term: t('change'), value: money(preview.changeMinor, true) },
          preview.toDebtMinor > 0 && { term: t('toDebt'), value: money(-preview.toDebtMinor) },
          { term: t('after'), strong: true, value: money(preview.afterMinor) },
        ]}
      />
      {!preview.isPossible && <p className="mt-2 text-danger">{t('impossible')}</p>}
    </section>
  );
}
