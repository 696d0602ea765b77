import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { isOpenJob } from './open-job';
import { JobMenu } from './job-menu';
import { JobState } from './job-state';
import { RejectionNotice } from './rejection-notice';
import { PlatformIcon } from '@/features/jobs/platform-icon';
import type { Job } from '@/lib/api/types';
import { DateTime } from '@/ui/date-time';
import { LinkButton } from '@/ui/link-button';
import { MoneyRange } from '@/ui/money';
import { Tile } from '@/ui/tile';
import { YourMove } from '@/ui/your-move';

/** A brand's own job in its list: where it stands, what waits for the brand, and the one step to take. */
export function JobRow({ job }: { job: Job }) {
  const t = useTranslations('brandJobs');
  const home = job.status === 'DRAFT' ? `/brand/jobs/${job.id}` : `/brand/jobs/${job.id}/applications`;
  return (
    <article className="relative rounded-card border border-line bg-surface p-3 md:p-4">
      <div className="flex gap-3 md:gap-4">
        <Tile
          seed={job.brand.id}
          niche={job.niche ?? 'OTHER'}
          className="w-14 shrink-0 self-start rounded-control md:w-16"
        />
        <div className="grid min-w-0 flex-1 gap-x-6 gap-y-3 xl:grid-cols-[minmax(0,1fr)_10rem_24rem] xl:items-center">
          <div className="min-w-0">
            <h2 className="text-16 font-semibold text-pretty max-xl:pr-10">
              <Link href={home} className="line-clamp-3 rounded-chip hover:underline">
                {job.title || t('untitled')}
              </Link>
            </h2>
            <div className="mt-2">
              <JobState job={job} />
            </div>
            <p className="mt-2 flex flex-wrap items-center gap-x-2 text-13 text-ink-2">
              {job.platform && <Platform platform={job.platform} />}
              <Dated job={job} />
            </p>
          </div>
          <div className="flex flex-wrap items-baseline gap-x-3 xl:flex-col xl:items-end xl:text-right">
            <Budget job={job} />
            {job.status !== 'DRAFT' && (
              <span className="text-13 text-ink-3 tabular">
                {t('slotsTaken', { taken: job.takenSlots, total: job.slots })}
              </span>
            )}
          </div>
          <div className="flex flex-wrap items-center justify-between gap-3 xl:justify-end">
            <NextStep job={job} />
            <div className="max-xl:absolute max-xl:top-1.5 max-xl:right-1.5">
              <JobMenu
                job={{
                  id: job.id,
                  title: job.title,
                  isOpen: isOpenJob(job),
                  allowedActions: job.allowedActions,
                }}
                omit={job.status === 'DRAFT' ? ['EDIT'] : []}
              />
            </div>
          </div>
        </div>
      </div>
      {job.moderationStatus === 'REJECTED' && job.allowedActions.includes('EDIT') && (
        <div className="mt-3">
          <RejectionNotice job={job} />
        </div>
      )}
      {job.cancelReason && (
        <p className="prose-user mt-3 text-13 text-ink-2">
          {t('canceledReason', { reason: job.cancelReason })}
        </p>
      )}
    </article>
  );
}

function Platform({ platform }: { platform: NonNullable<Job['platform']> }) {
  const tEnums = useTranslations('enums');
  return (
    <span className="inline-flex items-center gap-1.5">
      <PlatformIcon platform={platform} />
      {tEnums(`platform.${platform}`)}
    </span>
  );
}

function Dated({ job }: { job: Job }) {
  const t = useTranslations('brandJobs');
  const at = job.publishedAt ?? job.createdAt;
  return (
    <span>
      {t.rich(job.publishedAt ? 'published' : 'created', { date: () => <DateTime value={at} form="date" /> })}
    </span>
  );
}

function Budget({ job }: { job: Job }) {
  const t = useTranslations('brandJobs');
  if (job.budgetMinMinor === null || job.budgetMaxMinor === null)
    return <span className="text-ink-3">{t('budgetUnset')}</span>;
  return (
    <MoneyRange
      min={job.budgetMinMinor}
      max={job.budgetMaxMinor}
      currency={job.currency}
      className="text-16 font-semibold"
    />
  );
}

/** The brand's next step: finish the draft, mend what was rejected, answer those who applied, or just look. */
function NextStep({ job }: { job: Job }) {
  const t = useTranslations('brandJobs');
  const edit = `/brand/jobs/${job.id}`;
  const { pending, total } = job.applications ?? { pending: 0, total: 0 };
  if (job.status === 'DRAFT') return <LinkButton href={edit}>{t('continueDraft')}</LinkButton>;
  if (job.allowedActions.includes('RESUBMIT')) return <LinkButton href={edit}>{t('fix')}</LinkButton>;
  if (pending > 0) {
    return (
      <>
        <span className="flex flex-col items-start xl:items-end">
          <YourMove />
          <span className="text-13 text-ink-2 xl:whitespace-nowrap">{t('waiting', { count: pending })}</span>
        </span>
        <LinkButton href={`${edit}/applications`}>{t('chooseCreator')}</LinkButton>
      </>
    );
  }
  return (
    <LinkButton href={`${edit}/applications`} variant="secondary">
      {total > 0 ? t('applicationsTotal', { count: total }) : t('applications')}
    </LinkButton>
  );
}
