import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { Job } from '@/lib/api/types';
import { formatTimecode } from '@/lib/format/duration';
import { Chip } from '@/ui/chip';
import { DateTime } from '@/ui/date-time';
import { MoneyRange } from '@/ui/money';
import { Tile } from '@/ui/tile';
import { PlatformIcon } from './platform-icon';

/** A job in a feed. The whole card is one link; the heading carries it. */
export function JobCard({ job }: { job: Job }) {
  const t = useTranslations('jobs');
  const tCommon = useTranslations('common');
  const tEnums = useTranslations('enums');
  const left = job.slots - job.takenSlots;
  return (
    <article className="group relative flex min-w-0 gap-4 rounded-card border border-line bg-surface p-3 transition-colors hover:border-line-strong has-focus-visible:border-line-strong">
      <Tile
        seed={job.brand.id}
        niche={job.niche ?? 'OTHER'}
        className="w-24 shrink-0 self-start rounded-control sm:w-28"
      />
      <div className="flex min-w-0 flex-1 flex-col py-1 pr-1">
        <p className="flex items-center gap-2 text-13 text-ink-2">
          <span className="truncate">{job.brand.companyName}</span>
          {job.publishedAt && (
            <>
              <span aria-hidden>·</span>
              <DateTime value={job.publishedAt} form="relative" className="shrink-0 text-ink-3" />
            </>
          )}
        </p>
        <h3 className="mt-1 text-16 font-semibold text-pretty sm:text-18">
          <Link
            href={`/jobs/${job.id}`}
            className="line-clamp-2 outline-none after:absolute after:inset-0 after:rounded-card group-has-focus-visible:after:outline-2 group-has-focus-visible:after:outline-offset-2 group-has-focus-visible:after:outline-ring"
          >
            {job.title}
          </Link>
        </h3>
        <div className="mt-2 flex flex-wrap gap-1.5">
          {job.platform && (
            <Chip icon={<PlatformIcon platform={job.platform} />}>{tEnums(`platform.${job.platform}`)}</Chip>
          )}
          {job.deliverablesCount && <Chip>{tCommon('videos', { count: job.deliverablesCount })}</Chip>}
          {job.videoDurationSec && (
            <Chip className="tabular">{t('upTo', { value: formatTimecode(job.videoDurationSec) })}</Chip>
          )}
        </div>
        <div className="mt-auto flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 pt-3">
          {job.budgetMinMinor !== null && job.budgetMaxMinor !== null && (
            <MoneyRange
              min={job.budgetMinMinor}
              max={job.budgetMaxMinor}
              currency={job.currency}
              className="text-16 font-semibold sm:text-18"
            />
          )}
          <span className="text-13 text-ink-3">
            {job.slots > 1 ? t('slotsLeft', { left, total: job.slots }) : t('oneSlot')}
          </span>
        </div>
      </div>
    </article>
  );
}
