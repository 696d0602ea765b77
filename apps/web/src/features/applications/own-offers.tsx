import type { LucideIcon } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Card } from '@/ui/card';
import { EmptyState } from '@/ui/empty-state';
import { LinkButton } from '@/ui/link-button';
import { LoadMore } from '@/ui/load-more';
import { PageHeader } from '@/ui/page-header';

interface OwnOffersProps {
  area: 'applications' | 'invitations';
  icon: LucideIcon;
  groups: readonly { id: string; title: string; cards: ReactNode }[];
  /** Where there are more. */
  moreHref: string | null;
}

/** What a creator has applied for, or was invited to, by what it waits for. */
export function OwnOffers({ area, icon: Icon, groups, moreHref }: OwnOffersProps) {
  const t = useTranslations(area);
  const tCommon = useTranslations('common');
  const findJob = <LinkButton href="/jobs">{t('findJob')}</LinkButton>;
  return (
    <div className="mx-auto max-w-feed">
      <PageHeader title={t('title')} lead={t('lead')} action={groups.length > 0 && findJob} />
      {groups.length === 0 && (
        <EmptyState
          icon={<Icon aria-hidden size={24} />}
          title={t('empty')}
          text={t('emptyText')}
          action={findJob}
        />
      )}
      <div className="flex flex-col gap-8">
        {groups.map(({ id, title, cards }) => (
          <section key={id} aria-labelledby={`group-${id}`}>
            <h2 id={`group-${id}`} className="mb-3 text-18 font-semibold">
              {title}
            </h2>
            <Card className="divide-y divide-line">{cards}</Card>
          </section>
        ))}
      </div>
      {moreHref && <LoadMore href={moreHref} label={tCommon('showMore')} />}
    </div>
  );
}
