import { useTranslations } from 'next-intl';
import { Skeleton } from '@/ui/skeleton';

export default function DisputeLoading() {
  const t = useTranslations('common');
  return (
    <div role="status" aria-label={t('loading')}>
      <Skeleton className="h-5 w-20" />
      <Skeleton className="mt-4 h-9 w-2/3" />
      <Skeleton className="mt-3 mb-6 h-6 w-1/2" />
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <Skeleton className="h-96 rounded-card max-lg:order-last" />
        <Skeleton className="h-72 rounded-card" />
      </div>
    </div>
  );
}
