import { ChevronDown, Snowflake } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { BriefExtras, BriefTerms } from '@/features/jobs/brief-terms';
import type { Brief } from '@/lib/api/types';

/** The brief as it was at acceptance. */
export function FrozenBrief({ brief }: { brief: Brief }) {
  const t = useTranslations('deals.brief');
  return (
    <>
      <p className="flex gap-2 text-13 text-ink-2">
        <Snowflake aria-hidden size={16} className="mt-px shrink-0 text-info" />
        {t('frozen')}
      </p>
      <details className="group mt-3">
        <summary className="flex min-h-control list-none items-center gap-2 font-medium [&::-webkit-details-marker]:hidden">
          <ChevronDown aria-hidden size={16} className="transition-transform group-open:rotate-180" />
          {t('show')}
        </summary>
        <h3 className="mt-3 font-semibold">{t('description')}</h3>
        <p className="prose-user mt-1">{brief.description}</p>
        <div className="my-4">
          <BriefExtras brief={brief} />
        </div>
        <BriefTerms brief={brief} />
      </details>
    </>
  );
}
