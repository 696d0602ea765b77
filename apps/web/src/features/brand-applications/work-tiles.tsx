import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { Tile } from '@/ui/tile';
import type { Applicant } from './applicant';

const SHOWN = 3;

/** The first works of a portfolio, which its owner put in order; the rest is on the profile. */
export function WorkTiles({ creator }: { creator: Applicant | null }) {
  const t = useTranslations('brandApplications');
  const tProfiles = useTranslations('profiles');
  const tCommon = useTranslations('common');
  if (!creator) return <p className="text-ink-3">{t('profileHidden')}</p>;
  if (creator.portfolio.length === 0) return <p className="text-ink-3">{t('portfolioEmpty')}</p>;
  return (
    <>
      <ul className="grid grid-cols-3 gap-2">
        {creator.portfolio.slice(0, SHOWN).map((item) => (
          <li key={item.id}>
            <a
              href={item.url}
              target="_blank"
              rel="noopener nofollow ugc"
              aria-label={`${tProfiles('openWork', { title: item.title })}. ${tCommon('externalLink')}`}
              title={item.title}
              className="block rounded-control hover:opacity-92"
            >
              <Tile
                seed={item.id}
                niche={creator.niches[0] ?? 'OTHER'}
                cover={item.thumbnailUrl}
                className="rounded-control"
              />
            </a>
          </li>
        ))}
      </ul>
      <Link
        href={`/creators/${creator.id}`}
        className="mt-2 inline-flex min-h-8 items-center rounded-chip text-13 text-ink-2 underline underline-offset-4 hover:text-ink"
      >
        {t('openProfile')}
      </Link>
    </>
  );
}
