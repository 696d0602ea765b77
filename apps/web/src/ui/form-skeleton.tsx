import { useTranslations } from 'next-intl';
import { Skeleton } from './skeleton';

/** A page of one form that is being fetched. */
export function FormSkeleton() {
  const t = useTranslations('common');
  return (
    <div role="status" aria-label={t('loading')} className="mx-auto max-w-feed">
      <Skeleton className="h-9 w-1/2" />
      <Skeleton className="mt-2 mb-6 h-6 w-2/3" />
      <div className="flex flex-col gap-5 rounded-card border border-line bg-surface p-4 md:p-6">
        {[0, 1, 2, 3].map((row) => (
          <div key={row} className="flex flex-col gap-2">
            <Skeleton className="h-5 w-32" />
            <Skeleton className="h-control rounded-control" />
          </div>
        ))}
      </div>
    </div>
  );
}
