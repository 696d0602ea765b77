'use client';

import { useTranslations } from 'next-intl';
import { useWatch } from 'react-hook-form';
import type { Job } from '@/lib/api/types';
import { CURRENCIES, CURRENCY_SIGN } from '@/lib/format/money';
import { DefinitionList } from '@/ui/definition-list';
import { MoneyRange } from '@/ui/money';
import { Notice } from '@/ui/notice';
import { JobNumberField, JobSelect, useJobFields } from './fields';
import { TotalCard } from './total-card';

/** Money and places. Once published, the budget is a promise to those who applied, so it is shown and not asked. */
export function BudgetStep({ job }: { job: Job }) {
  const t = useTranslations('jobEditor');
  const tEnums = useTranslations('enums');
  const { control, t: tField } = useJobFields();
  const currency = useWatch({ control, name: 'currency' });
  const isFixed = job.status !== 'DRAFT';
  return (
    <>
      {isFixed && job.budgetMinMinor !== null && job.budgetMaxMinor !== null ? (
        <>
          <DefinitionList
            items={[
              {
                term: t('reviewBudget'),
                strong: true,
                value: (
                  <MoneyRange min={job.budgetMinMinor} max={job.budgetMaxMinor} currency={job.currency} />
                ),
              },
            ]}
          />
          <Notice tone="neutral">{t('budgetFixed')}</Notice>
        </>
      ) : (
        <>
          <JobSelect
            name="currency"
            options={CURRENCIES.map((value) => ({ value, label: tEnums(`currency.${value}`) }))}
          />
          <div className="grid gap-5 sm:grid-cols-2">
            <JobNumberField name="budgetMinMinor" inputMode="decimal" unit={CURRENCY_SIGN[currency]} />
            <JobNumberField name="budgetMaxMinor" inputMode="decimal" unit={CURRENCY_SIGN[currency]} />
          </div>
        </>
      )}
      <JobNumberField
        name="slots"
        hint={job.takenSlots > 0 ? t('slotsTaken', { count: job.takenSlots }) : tField('slotsHint')}
      />
      <div className="xl:hidden">
        <TotalCard />
      </div>
    </>
  );
}
