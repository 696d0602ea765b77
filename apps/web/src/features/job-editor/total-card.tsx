'use client';

import { ShieldCheck } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useFormContext, useWatch } from 'react-hook-form';
import { DefinitionList } from '@/ui/definition-list';
import { MoneyRange } from '@/ui/money';
import { totalsOf, type JobForm } from './job-form';

/** What the whole job will cost the brand, to the kopeck: the prices of its deals and nothing on top. */
export function TotalCard() {
  const t = useTranslations('jobEditor');
  const { control } = useFormContext<JobForm>();
  const [budgetMinMinor, budgetMaxMinor, slots, currency] = useWatch({
    control,
    name: ['budgetMinMinor', 'budgetMaxMinor', 'slots', 'currency'],
  });
  const totals = totalsOf({ budgetMinMinor, budgetMaxMinor, slots });
  return (
    <section aria-label={t('total')} className="rounded-card border border-line bg-surface p-5">
      <p className="text-13 text-ink-2">{t('total')}</p>
      {totals ? (
        <>
          <p className="mt-1 text-20 font-semibold">
            <MoneyRange min={totals.allMin} max={totals.allMax} currency={currency} />
          </p>
          <p className="mt-0.5 text-13 text-ink-2">{t('totalAll', { slots: totals.slots })}</p>
          {totals.slots > 1 && (
            <DefinitionList
              className="mt-3 border-t border-line pt-3 text-13"
              items={[
                {
                  term: t('totalOne'),
                  value: <MoneyRange min={totals.min} max={totals.max} currency={currency} />,
                },
              ]}
            />
          )}
        </>
      ) : (
        <p className="mt-1 text-ink-2">{t('totalUnknown')}</p>
      )}
      <p className="mt-4 flex gap-2.5 border-t border-line pt-4 text-13 text-ink-2">
        <ShieldCheck aria-hidden size={18} className="shrink-0 text-money" />
        {t('totalExact')}
      </p>
    </section>
  );
}
