import { useTranslations } from 'next-intl';
import { ListSkeleton, Skeleton } from '@/ui/skeleton';

export default function WalletLoading() {
  const t = useTranslations('common');
  return (
    <>
      <Skeleton className="h-9 w-40" />
      <Skeleton className="mt-2 mb-6 h-6 w-80 max-w-full" />
      <div className="mb-6 grid gap-4 md:grid-cols-[1.4fr_1fr_1fr]">
        <Skeleton className="h-48 rounded-card" />
        <Skeleton className="h-32 rounded-card" />
        <Skeleton className="h-32 rounded-card" />
      </div>
      <ListSkeleton label={t('loading')} />
    </>
  );
}
