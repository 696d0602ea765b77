import { useTranslations } from 'next-intl';
import type { Application, Job } from '@/lib/api/types';
import { formatMoney } from '@/lib/format/money';
import { Money } from '@/ui/money';

/** The price as the brand will pay it, and how it stands to the budget. */
export function PriceFacts({
  application: { priceMinor, currency, status },
  job,
}: {
  application: Application;
  job: Job;
}) {
  const t = useTranslations('brandApplications');
  const isOver = status !== 'PENDING' && status !== 'ACCEPTED';
  const videos = job.deliverablesCount ?? 1;
  return (
    <>
      <p className="text-13 text-ink-2">{isOver ? t('priceAsked') : t('youPay')}</p>
      <p className="mt-0.5 text-24 font-semibold">
        <Money minor={priceMinor} currency={currency} />
      </p>
      {!isOver && <p className="text-13 text-ink-2">{t('exactly')}</p>}
      <p className="mt-2 flex flex-wrap gap-x-3 text-13">
        <BudgetRelation priceMinor={priceMinor} job={job} />
        {videos > 1 && (
          <span className="text-ink-3 tabular">
            {t('perVideo', { price: formatMoney(Math.round(priceMinor / videos), currency) })}
          </span>
        )}
      </p>
    </>
  );
}

function BudgetRelation({ priceMinor, job }: { priceMinor: number; job: Job }) {
  const t = useTranslations('brandApplications');
  const { budgetMinMinor: min, budgetMaxMinor: max, currency } = job;
  if (min === null || max === null) return null;
  if (priceMinor > max)
    return (
      <span className="text-warn">{t('overBudget', { sum: formatMoney(priceMinor - max, currency) })}</span>
    );
  if (priceMinor < min)
    return (
      <span className="text-money">{t('underBudget', { sum: formatMoney(min - priceMinor, currency) })}</span>
    );
  return <span className="text-ink-2">{t('inBudget')}</span>;
}
