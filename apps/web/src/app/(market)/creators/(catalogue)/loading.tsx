import { useTranslations } from 'next-intl';
import { PageHeader } from '@/ui/page-header';
import { Skeleton, TileGridSkeleton } from '@/ui/skeleton';

export default function CreatorsLoading() {
  const t = useTranslations('profiles');
  const tCommon = useTranslations('common');
  return (
    <>
      <PageHeader title={t('creatorsTitle')} lead={t('creatorsLead')} />
      <div className="grid gap-8 lg:grid-cols-[14rem_minmax(0,1fr)]">
        <Skeleton className="hidden h-64 lg:block" />
        <div>
          <Skeleton className="mb-6 h-control" />
          <TileGridSkeleton label={tCommon('loading')} />
        </div>
      </div>
    </>
  );
}
