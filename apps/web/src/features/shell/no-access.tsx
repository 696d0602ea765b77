import { Lock } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { homePath, type Viewer } from '@/lib/session';
import { EmptyState } from '@/ui/empty-state';
import { LinkButton } from '@/ui/link-button';

/** A section of another role. */
export function NoAccess({ viewer }: { viewer: Viewer }) {
  const t = useTranslations('errors');
  return (
    <div className="page py-16">
      <EmptyState
        icon={<Lock aria-hidden size={24} />}
        title={t('noAccessTitle')}
        text={t('noAccessText')}
        action={<LinkButton href={homePath(viewer.role)}>{t('action.home')}</LinkButton>}
      />
    </div>
  );
}
