import { useTranslations } from 'next-intl';
import { Skeleton } from '@/ui/skeleton';

export default function ApplicationsLoading() {
  const tCommon = useTranslations('common');
  return (
    <div role="status" aria-label={tCommon('loading')}>
      <Skeleton className="h-5 w-32" />
      <Skeleton className="mt-4 h-9 w-2/3" />
      <Skeleton className="mt-3 h-6 w-40 rounded-full" />
      <Skeleton className="mt-6 h-11" />
      <div className="mt-8 grid gap-4 md:grid-cols-2 xl:grid-cols-3">
        {['', 'max-md:hidden', 'max-xl:hidden'].map((only) => (
          <div
            key={only}
            className={`flex flex-col gap-5 rounded-card border border-line bg-surface p-5 ${only}`}
          >
            <div className="flex gap-3">
              <Skeleton className="size-10 rounded-full" />
              <Skeleton className="h-10 flex-1" />
            </div>
            <Skeleton className="h-16" />
            <Skeleton className="h-40" />
            <Skeleton className="h-24" />
            <Skeleton className="h-11" />
          </div>
        ))}
      </div>
    </div>
  );
}
