import { useTranslations } from 'next-intl';
import { ListSkeleton, Skeleton } from '@/ui/skeleton';

export default function InvitationsLoading() {
  const tCommon = useTranslations('common');
  return (
    <>
      <Skeleton className="h-5 w-32" />
      <Skeleton className="mt-4 h-9 w-2/3" />
      <Skeleton className="mt-3 mb-6 h-6 w-40 rounded-full" />
      <div className="max-w-feed">
        <ListSkeleton label={tCommon('loading')} />
      </div>
    </>
  );
}
