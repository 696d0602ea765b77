import { useTranslations } from 'next-intl';
import { Skeleton } from '@/ui/skeleton';

/** Conditions above a table, while both are being fetched. */
export function ListSkeleton() {
  const t = useTranslations('common');
  return (
    <div role="status" aria-label={t('loading')}>
      <div className="mb-3 flex justify-between gap-4">
        <Skeleton className="h-control w-2/3 max-w-xl rounded-control" />
        <Skeleton className="h-control w-32 rounded-control" />
      </div>
      <div className="divide-y divide-line overflow-hidden rounded-card border border-line bg-surface">
        {Array.from({ length: 10 }, (_, row) => (
          <div key={row} className="flex items-center gap-4 px-3 py-2.5">
            <Skeleton className="h-4 w-24" />
            <Skeleton className="h-4 flex-1" />
            <Skeleton className="h-4 w-20" />
          </div>
        ))}
      </div>
    </div>
  );
}
