import { ShieldCheck } from 'lucide-react';
import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { ApplyPanel } from '@/features/jobs/apply-panel';
import { BriefExtras, BriefTerms } from '@/features/jobs/brief-terms';
import { fetchData } from '@/lib/api/server';
import { findViewer } from '@/lib/session';
import { Avatar } from '@/ui/avatar';
import { Section } from '@/ui/card';
import { DateTime } from '@/ui/date-time';
import { MoneyRange } from '@/ui/money';
import { PageHeader } from '@/ui/page-header';
import { Tile } from '@/ui/tile';

interface JobPageProps {
  params: Promise<{ id: string }>;
}

const getJob = cache((id: string) =>
  fetchData((api) => api.GET('/api/jobs/{id}', { params: { path: { id } } })),
);

export async function generateMetadata({ params }: JobPageProps): Promise<Metadata> {
  const job = await getJob((await params).id);
  return { title: job.title, description: job.description.slice(0, 160) };
}

export default async function JobPage({ params }: JobPageProps) {
  const { id } = await params;
  const [t, job, viewer] = await Promise.all([getTranslations('jobs'), getJob(id), findViewer()]);
  const left = job.slots - job.takenSlots;
  const budget = job.budgetMinMinor !== null && job.budgetMaxMinor !== null && (
    <MoneyRange
      min={job.budgetMinMinor}
      max={job.budgetMaxMinor}
      currency={job.currency}
      className="text-24 font-semibold"
    />
  );
  const slots = job.slots > 1 ? t('slotsLeft', { left, total: job.slots }) : t('oneSlot');

  return (
    <div className="pb-20 lg:pb-0">
      <PageHeader
        back={{ href: '/jobs', label: t('feedTitle') }}
        title={job.title}
        lead={
          <span className="flex flex-wrap items-center gap-x-2 text-14">
            <Link
              href={`/brands/${job.brand.id}`}
              className="font-medium text-ink underline underline-offset-4"
            >
              {job.brand.companyName}
            </Link>
            {job.publishedAt && (
              <span>
                · <DateTime value={job.publishedAt} form="relative" />
              </span>
            )}
          </span>
        }
      />
      <div className="grid gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="flex min-w-0 flex-col gap-6">
          <Section title={t('brief')}>
            <p className="prose-user max-w-prose text-16">{job.description}</p>
            <div className="mt-4">
              <BriefExtras brief={job} />
            </div>
          </Section>
          <Section title={t('terms')}>
            <BriefTerms brief={job} wide />
          </Section>
          <Section title={t('brand')}>
            <div className="flex items-center gap-4">
              <Avatar name={job.brand.companyName} square />
              <div className="min-w-0">
                <p className="truncate font-semibold">{job.brand.companyName}</p>
                <Link
                  href={`/brands/${job.brand.id}`}
                  className="text-ink-2 underline underline-offset-4 hover:text-ink"
                >
                  {t('brandPage')}
                </Link>
              </div>
            </div>
          </Section>
        </div>
        <aside className="flex flex-col gap-4 max-lg:order-first lg:sticky lg:top-24 lg:self-start">
          <div className="rounded-card border border-line bg-surface p-5">
            <p className="text-13 text-ink-2">{t('budget')}</p>
            <p className="mt-1">{budget}</p>
            <p className="mt-1 text-13 text-ink-3">{slots}</p>
            <div className="mt-4 max-lg:hidden">
              <ApplyPanel job={job} viewer={viewer} />
            </div>
            <p className="mt-4 flex gap-2.5 border-t border-line pt-4 text-13 text-ink-2">
              <ShieldCheck aria-hidden size={18} className="shrink-0 text-money" />
              <span>
                <span className="font-semibold text-ink">{t('safeTitle')}. </span>
                {t('safeText')}
              </span>
            </p>
          </div>
          <Tile
            seed={job.brand.id}
            niche={job.niche ?? 'OTHER'}
            durationSec={job.videoDurationSec ?? undefined}
            className="max-lg:hidden"
          />
        </aside>
      </div>
      <div className="action-bar fixed inset-x-0 bottom-0 z-10 border-t border-line bg-bg p-3 lg:hidden">
        <ApplyPanel job={job} viewer={viewer} />
      </div>
    </div>
  );
}
