import { useTranslations } from 'next-intl';
import { PageHeader } from '@/ui/page-header';
import { ListSkeleton } from '@/ui/skeleton';

export default function AlertsLoading() {
  const t = useTranslations('alerts');
  const tCommon = useTranslations('common');
  return (
    <div className="mx-auto max-w-feed">
      <PageHeader title={t('title')} lead={t('lead')} />
      <ListSkeleton label={tCommon('loading')} />
    </div>
  );
}
