import { useTranslations } from 'next-intl';
import { Skeleton } from '@/ui/skeleton';

export function DeskSkeleton() {
  const t = useTranslations('common');
  return (
    <div role="status" aria-label={t('loading')}>
      <Skeleton className="h-7 w-56" />
      <Skeleton className="mt-1 mb-4 h-11 w-full" />
      <div className="grid gap-4 lg:grid-cols-[22rem_minmax(0,1fr)] xl:grid-cols-[26rem_minmax(0,1fr)]">
        <div className="divide-y divide-line rounded-card border border-line bg-surface">
          {Array.from({ length: 8 }, (_, row) => (
            <div key={row} className="flex flex-col gap-2 p-3">
              <Skeleton className="h-4 w-3/4" />
              <Skeleton className="h-3.5 w-1/2" />
            </div>
          ))}
        </div>
        <Skeleton className="hidden h-96 rounded-card lg:block" />
      </div>
    </div>
  );
}
