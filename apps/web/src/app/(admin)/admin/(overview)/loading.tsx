import { useTranslations } from 'next-intl';
import { PageHeader } from '@/ui/page-header';
import { Skeleton } from '@/ui/skeleton';

export default function OverviewLoading() {
  const t = useTranslations('admin.overview');
  const tCommon = useTranslations('common');
  return (
    <div className="mx-auto max-w-page">
      <PageHeader title={t('title')} lead={t('lead')} />
      <div role="status" aria-label={tCommon('loading')}>
        <div className="grid gap-4 md:grid-cols-2 xl:grid-cols-4">
          {[0, 1, 2, 3].map((card) => (
            <Skeleton key={card} className="h-40 rounded-card" />
          ))}
        </div>
        <div className="mt-4 grid gap-4 lg:grid-cols-2">
          <Skeleton className="h-36 rounded-card" />
          <Skeleton className="h-36 rounded-card" />
        </div>
      </div>
    </div>
  );
}
