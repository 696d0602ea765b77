import { Bell } from 'lucide-react';
import { getTranslations } from 'next-intl/server';
import { ClientMessages } from '@/i18n/client-messages';
import { collect } from '@/lib/api/collect';
import { fetchData } from '@/lib/api/server';
import { wholeNumber, withQuery } from '@/lib/search-params';
import { Card } from '@/ui/card';
import { EmptyState } from '@/ui/empty-state';
import { LoadMore } from '@/ui/load-more';
import { PageHeader } from '@/ui/page-header';
import { NotificationRow } from './notification-row';
import { ReadAllButton } from './read-all-button';

const STEP = 30;

/** The viewer's notifications, in the frame of whichever role. @param path the address of this page in that frame */
export async function NotificationsPage({
  path,
  show: asked,
}: {
  path: string;
  show: string | string[] | undefined;
}) {
  const show = wholeNumber(asked, { min: STEP, max: 300, fallback: STEP });
  const [t, tCommon, { items, hasMore }] = await Promise.all([
    getTranslations('notifications'),
    getTranslations('common'),
    collect(show, (page) => fetchData((api) => api.GET('/api/notifications', { params: { query: page } }))),
  ]);
  return (
    <ClientMessages areas={['notifications']}>
      <div className="mx-auto max-w-feed">
        <PageHeader title={t('title')} action={items.some(({ isRead }) => !isRead) && <ReadAllButton />} />
        {items.length === 0 ? (
          <EmptyState icon={<Bell aria-hidden size={24} />} title={t('empty')} text={t('emptyText')} />
        ) : (
          <Card className="divide-y divide-line overflow-hidden">
            {items.map((notification) => (
              <NotificationRow key={notification.id} notification={notification} />
            ))}
          </Card>
        )}
        {hasMore && <LoadMore href={withQuery(path, { show: show + STEP })} label={tCommon('showMore')} />}
      </div>
    </ClientMessages>
  );
}
