import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { NotificationsPage } from '@/features/notifications/notifications-page';
import type { SearchParams } from '@/lib/search-params';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('notifications');
  return { title: t('title') };
}

export default async function MemberNotifications({ searchParams }: { searchParams: SearchParams }) {
  return <NotificationsPage path="/notifications" show={(await searchParams).show} />;
}
