import { Clapperboard } from 'lucide-react';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { JobCard } from '@/features/jobs/job-card';
import { fetchData } from '@/lib/api/server';
import { Avatar } from '@/ui/avatar';
import { Section } from '@/ui/card';
import { DateTime } from '@/ui/date-time';
import { DefinitionList } from '@/ui/definition-list';
import { EmptyState } from '@/ui/empty-state';
import { PageHeader } from '@/ui/page-header';

interface BrandPageProps {
  params: Promise<{ id: string }>;
}

const getBrand = cache((id: string) => fetchData((api) => api.GET('/api/brands/{id}', { params: { path: { id } } })));

export async function generateMetadata({ params }: BrandPageProps): Promise<Metadata> {
  const brand = await getBrand((await params).id);
  return { title: brand.companyName, description: brand.description.slice(0, 160) || undefined };
}

export default async function BrandPage({ params }: BrandPageProps) {
  const { id } = await params;
  const [t, tNav, tEnums, brand] = await Promise.all([getTranslations('profiles'), getTranslations('nav'), getTranslations('enums'), getBrand(id)]);
  return (
    <>
      <PageHeader
        back={{ href: '/jobs', label: tNav('jobs') }}
        title={
          <span className="flex items-center gap-4">
            <Avatar name={brand.companyName} size="lg" square />
            <span className="min-w-0">{brand.companyName}</span>
          </span>
        }
      />
      <div className="grid gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="min-w-0">
          <h2 className="mb-4 text-20 font-semibold">{t('brandJobs')}</h2>
          {brand.jobs.length === 0 ? (
            <EmptyState icon={<Clapperboard aria-hidden size={24} />} title={t('brandJobsEmpty')} />
          ) : (
            <div className="grid gap-4">
              {brand.jobs.map((job) => (
                <JobCard key={job.id} job={job} />
              ))}
            </div>
          )}
        </div>
        <aside className="flex min-w-0 flex-col gap-6 max-lg:order-first lg:sticky lg:top-24 lg:self-start">
          <Section title={t('brandAbout')}>
            <p className="prose-user text-16">{brand.description || t('brandAboutEmpty')}</p>
            <DefinitionList
              className="mt-4"
              items={[
                brand.niche && { term: t('niches'), value: tEnums(`niche.${brand.niche}`) },
                brand.city && { term: t('city'), value: brand.city },
                brand.website && {
                  term: t('website'),
                  value: (
                    <a href={brand.website} target="_blank" rel="noopener nofollow ugc" className="break-all underline underline-offset-4">
                      {new URL(brand.website).host}
                    </a>
                  ),
                },
                { term: t('memberSince'), value: <DateTime value={brand.createdAt} form="date" /> },
              ]}
            />
          </Section>
        </aside>
      </div>
    </>
  );
}
