import { useTranslations } from 'next-intl';
import { Skeleton } from '@/ui/skeleton';

export default function DealLoading() {
  const t = useTranslations('common');
  return (
    <div role="status" aria-label={t('loading')}>
      <Skeleton className="h-5 w-20" />
      <Skeleton className="mt-4 h-9 w-2/3" />
      <Skeleton className="mt-3 h-6 w-1/3" />
      <Skeleton className="mt-8 mb-6 h-8" />
      <div className="grid gap-6 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <Skeleton className="h-[calc(100dvh-28rem)] min-h-80 rounded-card lg:h-[calc(100dvh-16rem)] lg:min-h-120" />
        <div className="hidden flex-col gap-6 lg:flex">
          <Skeleton className="h-64 rounded-card" />
          <Skeleton className="h-48 rounded-card" />
          <Skeleton className="h-40 rounded-card" />
        </div>
      </div>
    </div>
  );
}
