import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PastJobs } from '@/features/job-editor/past-jobs';
import { StartForm } from '@/features/job-editor/start-form';
import { fetchData } from '@/lib/api/server';
import { Card } from '@/ui/card';
import { PageHeader } from '@/ui/page-header';

/** Enough to find the last one that went well. */
const PAST_JOBS = 10;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('jobEditor');
  return { title: t('newTitle') };
}

export default async function NewJobPage() {
  const [t, tBrandJobs, { items }] = await Promise.all([
    getTranslations('jobEditor'),
    getTranslations('brandJobs'),
    fetchData((api) => api.GET('/api/brand/jobs', { params: { query: { limit: PAST_JOBS } } })),
  ]);
  const past = items.filter((job) => job.status !== 'DRAFT' && job.allowedActions.includes('DUPLICATE'));
  return (
    <div className="max-w-form">
      <PageHeader
        back={{ href: '/brand/jobs', label: tBrandJobs('backToList') }}
        title={t('newTitle')}
        lead={t('newLead')}
      />
      <div className="flex flex-col gap-8">
        <Card className="p-4 md:p-6">
          <StartForm />
        </Card>
        {past.length > 0 && <PastJobs jobs={past} />}
      </div>
    </div>
  );
}
