'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { toast } from 'sonner';
import { callJobAction } from '@/features/brand-jobs/job-actions';
import { useAction } from '@/features/errors/use-action';
import { FormError } from '@/features/errors/form-error';
import type { Job } from '@/lib/api/types';
import { Button } from '@/ui/button';
import { Tile } from '@/ui/tile';

type PastJob = Pick<Job, 'id' | 'title' | 'niche' | 'brand'>;

/** Past jobs to take as a start: a copy is a draft with everything filled in. */
export function PastJobs({ jobs }: { jobs: readonly PastJob[] }) {
  const t = useTranslations('jobEditor');
  return (
    <section>
      <h2 className="mb-3 text-16 font-semibold">{t('repeatTitle')}</h2>
      <ul className="divide-y divide-line overflow-hidden rounded-card border border-line bg-surface">
        {jobs.map((job) => (
          <PastJobRow key={job.id} job={job} />
        ))}
      </ul>
    </section>
  );
}

function PastJobRow({ job }: { job: PastJob }) {
  const t = useTranslations('jobEditor');
  const tBrandJobs = useTranslations('brandJobs');
  const router = useRouter();
  const copy = useAction(async () => {
    const next = await callJobAction('DUPLICATE', job.id, '');
    toast.success(tBrandJobs('done.DUPLICATE'));
    if (next) router.replace(next);
  });
  return (
    <li className="flex flex-wrap items-center gap-3 p-3">
      <Tile seed={job.brand.id} niche={job.niche ?? 'OTHER'} className="w-9 rounded-chip" />
      <span className="min-w-0 flex-1 font-medium">{job.title}</span>
      <Button
        variant="secondary"
        pending={copy.pending}
        onClick={() => void copy.run()}
        aria-label={`${t('repeat')}: ${job.title}`}
      >
        {t('repeat')}
      </Button>
      {copy.failure && (
        <div className="basis-full">
          <FormError failure={copy.failure} />
        </div>
      )}
    </li>
  );
}
