import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { JobHead } from '@/features/brand-jobs/job-head';
import { getOwnJob } from '@/features/brand-jobs/own-job';
import { RejectionNotice } from '@/features/brand-jobs/rejection-notice';
import { JobEditor } from '@/features/job-editor/job-editor';
import { JobSummary } from '@/features/job-editor/job-summary';
import { Notice } from '@/ui/notice';

interface JobPageProps {
  params: Promise<{ id: string }>;
}

export async function generateMetadata({ params }: JobPageProps): Promise<Metadata> {
  const [t, job] = await Promise.all([getTranslations('brandJobs'), getOwnJob((await params).id)]);
  return { title: job.title || t('untitled') };
}

export default async function BrandJobPage({ params }: JobPageProps) {
  const [t, job] = await Promise.all([getTranslations('jobEditor'), getOwnJob((await params).id)]);
  const isEditable = job.allowedActions.includes('EDIT');
  return (
    <>
      <JobHead job={job} section="brief" />
      <div className="mb-6 flex flex-col gap-3 empty:hidden">
        <RejectionNotice job={job} />
        {isEditable && job.moderationStatus === 'APPROVED' && (
          <Notice tone="neutral">{t('publishedNotice')}</Notice>
        )}
        {isEditable && job.moderationStatus === 'PENDING' && (
          <Notice tone="info">{t('pendingNotice')}</Notice>
        )}
        {!isEditable && <Notice tone="neutral">{t('readOnly')}</Notice>}
      </div>
      {isEditable ? <JobEditor key={job.id} job={job} /> : <JobSummary job={job} />}
    </>
  );
}
