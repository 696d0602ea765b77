import { useTranslations } from 'next-intl';
import { Skeleton } from '@/ui/skeleton';

export default function ConversationLoading() {
  const t = useTranslations('common');
  return (
    <div
      role="status"
      aria-label={t('loading')}
      className="flex h-[calc(100dvh-7.5rem)] flex-col gap-4 p-5 lg:h-full"
    >
      <Skeleton className="h-10 w-1/2" />
      <Skeleton className="mt-auto h-16 w-3/5 rounded-card" />
      <Skeleton className="h-12 w-1/2 self-end rounded-card" />
      <Skeleton className="h-20 w-2/3 rounded-card" />
      <Skeleton className="h-11 rounded-control" />
    </div>
  );
}
