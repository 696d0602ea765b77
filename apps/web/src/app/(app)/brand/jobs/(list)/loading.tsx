import { useTranslations } from 'next-intl';
import { PageHeader } from '@/ui/page-header';
import { Skeleton } from '@/ui/skeleton';

export default function BrandJobsLoading() {
  const t = useTranslations('brandJobs');
  const tCommon = useTranslations('common');
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <div role="status" aria-label={tCommon('loading')}>
        <Skeleton className="h-11" />
        <div className="mt-4 flex flex-col gap-3">
          {[0, 1, 2, 3, 4].map((row) => (
            <div key={row} className="flex gap-4 rounded-card border border-line bg-surface p-3 md:p-4">
              <Skeleton className="aspect-9/16 w-14 shrink-0 rounded-control md:w-16" />
              <div className="flex min-w-0 flex-1 flex-col gap-3 py-1">
                <Skeleton className="h-5 w-2/3" />
                <Skeleton className="h-6 w-32 rounded-full" />
                <Skeleton className="h-4 w-2/5" />
              </div>
            </div>
          ))}
        </div>
      </div>
    </>
  );
}
