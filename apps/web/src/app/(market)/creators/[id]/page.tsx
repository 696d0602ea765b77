import { BadgeCheck, Film } from 'lucide-react';
import type { Metadata } from 'next';
import { getTimeZone, getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { PortfolioGrid } from '@/features/creators/portfolio-grid';
import { Rating } from '@/features/creators/rating';
import { InviteButton } from '@/features/invitations/invite-button';
import { languageNames } from '@/features/profiles/language-names';
import { fetchData } from '@/lib/api/server';
import { formatDate } from '@/lib/format/date';
import { findViewer } from '@/lib/session';
import { Avatar } from '@/ui/avatar';
import { Section } from '@/ui/card';
import { DefinitionList } from '@/ui/definition-list';
import { EmptyState } from '@/ui/empty-state';
import { Money } from '@/ui/money';
import { PageHeader } from '@/ui/page-header';

interface CreatorPageProps {
  params: Promise<{ id: string }>;
}

const getCreator = cache((id: string) =>
  fetchData((api) => api.GET('/api/creators/{id}', { params: { path: { id } } })),
);

export async function generateMetadata({ params }: CreatorPageProps): Promise<Metadata> {
  const creator = await getCreator((await params).id);
  return { title: creator.displayName, description: creator.bio.slice(0, 160) || undefined };
}

export default async function CreatorPage({ params }: CreatorPageProps) {
  const { id } = await params;
  const [viewer, t, tNav, tEnums, languages, timeZone, creator] = await Promise.all([
    findViewer(),
    getTranslations('profiles'),
    getTranslations('nav'),
    getTranslations('enums'),
    languageNames(),
    getTimeZone(),
    getCreator(id),
  ]);
  const availability = creator.isAvailable
    ? t('available')
    : creator.pausedUntil
      ? t('pausedUntil', { date: formatDate(creator.pausedUntil, timeZone, new Date()) })
      : t('paused');

  return (
    <>
      <PageHeader
        back={{ href: '/creators', label: tNav('creators') }}
        title={
          <span className="flex items-center gap-4">
            <Avatar name={creator.displayName} size="lg" />
            <span className="flex min-w-0 items-center gap-2">
              <span className="min-w-0">{creator.displayName}</span>
              {creator.verificationStatus === 'VERIFIED' && (
                <BadgeCheck role="img" aria-label={t('verified')} size={24} className="shrink-0 text-money" />
              )}
            </span>
          </span>
        }
        action={
          viewer?.role === 'BRAND' &&
          creator.isAvailable && (
            <InviteButton
              creator={{ id: creator.id, displayName: creator.displayName }}
              label={t('invite')}
            />
          )
        }
      />
      <div className="grid gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <Section title={t('portfolio')} className="min-w-0">
          {creator.portfolio.length === 0 ? (
            <EmptyState
              icon={<Film aria-hidden size={24} />}
              title={t('portfolioEmpty')}
              text={t('portfolioEmptyText')}
            />
          ) : (
            <PortfolioGrid items={creator.portfolio} niches={creator.niches} />
          )}
        </Section>
        <aside className="flex min-w-0 flex-col gap-6 max-lg:order-first lg:sticky lg:top-24 lg:self-start">
          <Section title={t('facts')}>
            <DefinitionList
              items={[
                {
                  term: t('price'),
                  strong: true,
                  value:
                    creator.pricePerVideoMinor === null ? (
                      t('priceUnknown')
                    ) : (
                      <Money minor={creator.pricePerVideoMinor} currency={creator.currency} />
                    ),
                },
                {
                  term: t('ratingLabel'),
                  value: (
                    <span className="inline-flex gap-2">
                      <Rating value={creator.rating} />
                      {creator.reviewsCount > 0 && (
                        <span className="text-ink-3">
                          {t('ratingCount', { count: creator.reviewsCount })}
                        </span>
                      )}
                    </span>
                  ),
                },
                { term: t('completed'), value: <span className="tabular">{creator.completedDeals}</span> },
                creator.onTimeShare !== null && {
                  term: t('onTime'),
                  value: <span className="tabular">{Math.round(creator.onTimeShare * 100)} %</span>,
                },
                creator.platforms.length > 0 && {
                  term: t('platforms'),
                  value: creator.platforms.map((platform) => tEnums(`platform.${platform}`)).join(', '),
                },
                creator.niches.length > 0 && {
                  term: t('niches'),
                  value: creator.niches.map((niche) => tEnums(`niche.${niche}`)).join(', '),
                },
                creator.languages.length > 0 && { term: t('languages'), value: languages(creator.languages) },
                creator.city && { term: t('city'), value: creator.city },
                { term: t('availability'), value: availability },
              ]}
            />
          </Section>
          <Section title={t('about')}>
            <p className="prose-user text-16">{creator.bio || t('aboutEmpty')}</p>
          </Section>
        </aside>
      </div>
    </>
  );
}
