import { useTranslations } from 'next-intl';
import type { Job } from '@/lib/api/types';
import { PageHeader } from '@/ui/page-header';
import { TabLinks } from '@/ui/tab-links';
import { JobMenu } from './job-menu';
import { JobState } from './job-state';
import { isOpenJob } from './open-job';

/** The head of the pages of one job: what it is, where it stands, its three sides, and what else can be done. */
export function JobHead({ job, section }: { job: Job; section: 'brief' | 'applications' | 'invitations' }) {
  const t = useTranslations('brandJobs');
  const href = `/brand/jobs/${job.id}`;
  return (
    <>
      <PageHeader
        back={{ href: '/brand/jobs', label: t('backToList') }}
        title={job.title || t('untitled')}
        lead={
          <div className="flex items-center justify-between gap-4">
            <JobState job={job} />
            <JobMenu
              job={{
                id: job.id,
                title: job.title,
                isOpen: isOpenJob(job),
                allowedActions: job.allowedActions,
              }}
              omit={section === 'brief' ? ['EDIT', 'RESUBMIT'] : []}
            />
          </div>
        }
      />
      {job.status !== 'DRAFT' && (
        <div className="mb-6">
          <TabLinks
            label={t('sections')}
            tabs={[
              {
                href: `${href}/applications`,
                label: t('applications'),
                count: job.applications?.pending,
                active: section === 'applications',
              },
              {
                href: `${href}/invitations`,
                label: t('invitations'),
                active: section === 'invitations',
              },
              { href, label: t('brief'), active: section === 'brief' },
            ]}
          />
        </div>
      )}
    </>
  );
}
