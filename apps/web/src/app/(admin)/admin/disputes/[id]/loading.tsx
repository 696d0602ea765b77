import { useTranslations } from 'next-intl';
import { Skeleton } from '@/ui/skeleton';

export default function DisputeLoading() {
  const t = useTranslations('common');
  return (
    <div role="status" aria-label={t('loading')}>
      <Skeleton className="h-5 w-20" />
      <Skeleton className="mt-4 mb-6 h-9 w-2/3" />
      <div className="grid gap-4 xl:grid-cols-[minmax(0,1fr)_24rem]">
        <div className="grid content-start gap-4 md:grid-cols-2">
          <Skeleton className="h-96 rounded-card" />
          <Skeleton className="h-96 rounded-card" />
          <Skeleton className="h-64 rounded-card md:col-span-2" />
        </div>
        <div className="flex flex-col gap-4">
          <Skeleton className="h-44 rounded-card" />
          <Skeleton className="h-56 rounded-card" />
        </div>
      </div>
    </div>
  );
}
