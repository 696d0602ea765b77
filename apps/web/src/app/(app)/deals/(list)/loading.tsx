import { useTranslations } from 'next-intl';
import { PageHeader } from '@/ui/page-header';
import { ListSkeleton, Skeleton } from '@/ui/skeleton';

export default function DealsLoading() {
  const t = useTranslations('deals');
  const tCommon = useTranslations('common');
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <Skeleton className="mb-6 h-11" />
      <ListSkeleton label={tCommon('loading')} />
    </>
  );
}
