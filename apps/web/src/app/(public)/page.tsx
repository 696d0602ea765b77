import { Clapperboard } from 'lucide-react';
import { getTranslations } from 'next-intl/server';
import { CreatorCard } from '@/features/creators/creator-card';
import { JobCard } from '@/features/jobs/job-card';
import { EscrowSteps } from '@/features/landing/escrow-steps';
import { Hero } from '@/features/landing/hero';
import { LandingRow } from '@/features/landing/landing-row';
import { Sides } from '@/features/landing/sides';
import { fetchData } from '@/lib/api/server';
import { EmptyState } from '@/ui/empty-state';
import { LinkButton } from '@/ui/link-button';

const JOBS_SHOWN = 6;
const CREATORS_SHOWN = 6;

export default async function LandingPage() {
  const [t, tNav, jobs, creators] = await Promise.all([
    getTranslations('landing'),
    getTranslations('nav'),
    fetchData((api) => api.GET('/api/jobs', { params: { query: { limit: JOBS_SHOWN } } })),
    fetchData((api) =>
      api.GET('/api/creators', { params: { query: { verified: true, limit: CREATORS_SHOWN } } }),
    ),
  ]);
  return (
    <>
      <Hero />
      <EscrowSteps />
      <LandingRow id="jobs" title={t('jobsTitle')} lead={t('jobsLead')} href="/jobs" linkLabel={t('jobsAll')}>
        {jobs.items.length === 0 ? (
          <EmptyState
            icon={<Clapperboard aria-hidden size={24} />}
            title={t('jobsEmpty')}
            text={t('jobsEmptyText')}
            action={<LinkButton href="/register">{tNav('register')}</LinkButton>}
          />
        ) : (
          <div className="grid gap-4 lg:grid-cols-2">
            {jobs.items.map((job) => (
              <JobCard key={job.id} job={job} />
            ))}
          </div>
        )}
      </LandingRow>
      {creators.items.length > 0 && (
        <LandingRow
          id="creators"
          title={t('creatorsTitle')}
          lead={t('creatorsLead')}
          href="/creators"
          linkLabel={t('creatorsAll')}
        >
          <div className="grid grid-cols-2 gap-x-4 gap-y-8 sm:grid-cols-3 lg:grid-cols-6">
            {creators.items.map((creator) => (
              <CreatorCard key={creator.id} creator={creator} />
            ))}
          </div>
        </LandingRow>
      )}
      <Sides />
    </>
  );
}
