import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { fetchData } from '@/lib/api/server';
import { formatSpan } from '@/lib/format/date';
import { Avatar } from '@/ui/avatar';
import { Section } from '@/ui/card';
import { DateTime } from '@/ui/date-time';
import { DefinitionList } from '@/ui/definition-list';
import { PageHeader } from '@/ui/page-header';

interface BrandPageProps {
  params: Promise<{ id: string }>;
}

const getBrand = cache((id: string) =>
  fetchData((api) => api.GET('/api/brands/{id}', { params: { path: { id } } })),
);

export async function generateMetadata({ params }: BrandPageProps): Promise<Metadata> {
  const brand = await getBrand((await params).id);
  return { title: brand.companyName, description: brand.description.slice(0, 160) || undefined };
}

export default async function BrandPage({ params }: BrandPageProps) {
  const { id } = await params;
  const [t, tNav, tEnums, brand] = await Promise.all([
    getTranslations('profiles'),
    getTranslations('nav'),
    getTranslations('enums'),
    getBrand(id),
  ]);
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
        <Section title={t('brandAbout')} className="min-w-0">
          <p className="prose-user max-w-prose text-16">{brand.description || t('brandAboutEmpty')}</p>
        </Section>
        <aside className="flex min-w-0 flex-col gap-6 max-lg:order-first lg:sticky lg:top-24 lg:self-start">
          <Section title={t('facts')}>
            <DefinitionList
              items={[
                {
                  term: t('brandJobs'),
                  value: <span className="tabular">{brand.openJobs}</span>,
                  strong: true,
                },
                { term: t('completed'), value: <span className="tabular">{brand.completedDeals}</span> },
                brand.medianApprovalSec !== null && {
                  term: t('medianApproval'),
                  value: formatSpan(brand.medianApprovalSec * 1000),
                },
                brand.niche && { term: t('niches'), value: tEnums(`niche.${brand.niche}`) },
                brand.city && { term: t('city'), value: brand.city },
                brand.website && {
                  term: t('website'),
                  value: (
                    <a
                      href={brand.website}
                      target="_blank"
                      rel="noopener nofollow ugc"
                      className="break-all underline underline-offset-4"
                    >
                      {new URL(brand.website).host}
                    </a>
                  ),
                },
                { term: t('memberSince'), value: <DateTime value={brand.memberSince} form="date" /> },
              ]}
            />
          </Section>
        </aside>
      </div>
    </>
  );
}
