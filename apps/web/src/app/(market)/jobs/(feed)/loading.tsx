import { useTranslations } from 'next-intl';
import { PageHeader } from '@/ui/page-header';
import { Skeleton } from '@/ui/skeleton';

export default function JobsLoading() {
  const t = useTranslations('jobs');
  const tCommon = useTranslations('common');
  return (
    <>
      <PageHeader title={t('feedTitle')} lead={t('feedLead')} />
      <div
        role="status"
        aria-label={tCommon('loading')}
        className="grid gap-8 lg:grid-cols-[16rem_minmax(0,1fr)]"
      >
        <div className="hidden flex-col gap-5 lg:flex">
          {[0, 1, 2, 3].map((row) => (
            <Skeleton key={row} className="h-14" />
          ))}
        </div>
        <div>
          <Skeleton className="mb-4 h-control" />
          <div className="grid gap-4 xl:grid-cols-2">
            {[0, 1, 2, 3, 4, 5].map((card) => (
              <div key={card} className="flex gap-4 rounded-card border border-line bg-surface p-3">
                <Skeleton className="aspect-9/16 w-24 rounded-control sm:w-28" />
                <div className="flex flex-1 flex-col gap-3 py-2">
                  <Skeleton className="h-4 w-1/3" />
                  <Skeleton className="h-5 w-4/5" />
                  <Skeleton className="h-6 w-3/5" />
                  <Skeleton className="mt-auto h-5 w-2/5" />
                </div>
              </div>
            ))}
          </div>
        </div>
      </div>
    </>
  );
}
