import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { Deal } from '@/lib/api/types';
import { DateTime } from '@/ui/date-time';
import { DefinitionList } from '@/ui/definition-list';

const LINK = 'underline underline-offset-4 hover:text-ink-2';

/** Who, what for, and when each thing happened. */
export function DealFacts({ deal }: { deal: Deal }) {
  const t = useTranslations('deals.details');
  return (
    <DefinitionList
      items={[
        {
          term: t('brand'),
          value: (
            <Link href={`/brands/${deal.brand.id}`} className={LINK}>
              {deal.brand.name}
            </Link>
          ),
        },
        {
          term: t('creator'),
          value: (
            <Link href={`/creators/${deal.creator.id}`} className={LINK}>
              {deal.creator.name}
            </Link>
          ),
        },
        {
          term: t('job'),
          value: (
            <Link href={`/jobs/${deal.job.id}`} className={LINK}>
              {deal.job.title}
            </Link>
          ),
        },
        { term: t('created'), value: <DateTime value={deal.createdAt} /> },
        deal.startedAt !== null && { term: t('started'), value: <DateTime value={deal.startedAt} /> },
        deal.receivedAt !== null && { term: t('received'), value: <DateTime value={deal.receivedAt} /> },
        deal.completedAt !== null && { term: t('completed'), value: <DateTime value={deal.completedAt} /> },
        deal.canceledAt !== null && { term: t('canceled'), value: <DateTime value={deal.canceledAt} /> },
      ]}
    />
  );
}
