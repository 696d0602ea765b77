import { useTranslations } from 'next-intl';
import { PageHeader } from '@/ui/page-header';
import { ListSkeleton } from '@/ui/skeleton';

export default function NotificationsLoading() {
  const t = useTranslations('notifications');
  const tCommon = useTranslations('common');
  return (
    <div className="mx-auto max-w-feed">
      <PageHeader title={t('title')} />
      <ListSkeleton label={tCommon('loading')} />
    </div>
  );
}
