import { BadgeCheck } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { StatusBadge } from '@/features/status/status-badge';
import type { Application, Job } from '@/lib/api/types';
import { cx } from '@/lib/cx';
import { Avatar } from '@/ui/avatar';
import { DateTime, Deadline } from '@/ui/date-time';
import type { Applicant } from './applicant';
import { ApplicationActions } from './application-actions';
import type { Place } from './application-tabs';
import { CreatorFacts } from './creator-facts';
import { PriceFacts } from './price-facts';
import { WorkTiles } from './work-tiles';

const HIDDEN = ['hidden', 'md:hidden', 'xl:hidden'];
const SHOWN = ['grid', 'md:grid', 'xl:grid'];

/**
 * One application as a column. Its parts are rows of the grid around it, so that in a comparison price stands beside
 * price and works beside works.
 */
export function ApplicationColumn({
  application,
  creator,
  job,
  place,
}: {
  application: Application;
  creator: Applicant | null;
  job: Job;
  place: Place;
}) {
  const t = useTranslations('brandApplications');
  return (
    <article
      aria-label={application.creator.displayName}
      aria-current={place.isCurrent ? 'true' : undefined}
      className={cx(
        'row-span-6 min-w-0 grid-rows-subgrid gap-0 rounded-card border bg-surface',
        place.isCurrent ? 'border-line md:border-line-strong' : 'border-line',
        place.isShown.map((isShown, size) => (isShown ? SHOWN[size] : HIDDEN[size])),
      )}
    >
      <header className="flex gap-3 p-4 md:p-5">
        <Avatar name={application.creator.displayName} />
        <div className="min-w-0 flex-1">
          <h2 className="flex items-center gap-1.5 text-16 font-semibold">
            {creator ? (
              <Link
                href={`/creators/${creator.id}`}
                className="min-w-0 truncate rounded-chip hover:underline"
              >
                {creator.displayName}
              </Link>
            ) : (
              <span className="min-w-0 truncate">{application.creator.displayName}</span>
            )}
            {application.creator.verificationStatus === 'VERIFIED' && (
              <BadgeCheck role="img" aria-label={t('verified')} size={18} className="shrink-0 text-money" />
            )}
          </h2>
          <p className="text-13 text-ink-3">
            {t.rich('sent', { date: () => <DateTime value={application.createdAt} form="date" /> })}
          </p>
          <div className="mt-2 text-13">
            {application.status === 'PENDING' ? (
              <span className="flex flex-wrap items-center gap-x-1.5 text-ink-2">
                {t('expires')} <Deadline value={application.expiresAt} />
              </span>
            ) : (
              <StatusBadge entity="application" code={application.status} side="brand" />
            )}
          </div>
        </div>
      </header>
      <Part>
        <PriceFacts application={application} job={job} />
      </Part>
      <Part title={t('facts')}>
        <CreatorFacts applicant={application.creator} creator={creator} />
      </Part>
      <Part title={t('message')}>
        <p className={cx('prose-user', !application.message && 'text-ink-3')}>
          {application.message || t('messageEmpty')}
        </p>
      </Part>
      <Part title={t('portfolio')}>
        <WorkTiles creator={creator} />
      </Part>
      <Part className="self-end">
        <ApplicationActions application={application} job={job} />
      </Part>
    </article>
  );
}

function Part({ title, className, children }: { title?: string; className?: string; children: ReactNode }) {
  return (
    <section className={cx('min-w-0 border-t border-line p-4 md:px-5', className)}>
      {title && <h3 className="mb-2 text-13 text-ink-3">{title}</h3>}
      {children}
    </section>
  );
}
