import { useTranslations } from 'next-intl';
import { Skeleton } from '@/ui/skeleton';

export default function JobLoading() {
  const tCommon = useTranslations('common');
  return (
    <div role="status" aria-label={tCommon('loading')}>
      <Skeleton className="h-5 w-32" />
      <Skeleton className="mt-4 h-9 w-2/3" />
      <Skeleton className="mt-3 h-6 w-40 rounded-full" />
      <Skeleton className="mt-8 h-11" />
      <div className="mt-6 grid gap-6 xl:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="flex flex-col gap-6">
          {[0, 1, 2, 3].map((field) => (
            <div key={field} className="flex flex-col gap-2">
              <Skeleton className="h-4 w-32" />
              <Skeleton className="h-11" />
            </div>
          ))}
        </div>
        <Skeleton className="hidden h-52 rounded-card xl:block" />
      </div>
    </div>
  );
}
