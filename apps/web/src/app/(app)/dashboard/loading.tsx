import { useTranslations } from 'next-intl';
import { PageHeader } from '@/ui/page-header';
import { ListSkeleton, Skeleton } from '@/ui/skeleton';

export default function DashboardLoading() {
  const t = useTranslations('dashboard');
  const tCommon = useTranslations('common');
  return (
    <>
      <PageHeader title={t('title')} />
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <ListSkeleton label={tCommon('loading')} />
        <Skeleton className="h-64 rounded-card" />
      </div>
    </>
  );
}
