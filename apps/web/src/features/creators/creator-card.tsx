import { BadgeCheck } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { Creator } from '@/lib/api/types';
import { formatMoney } from '@/lib/format/money';
import { Chip } from '@/ui/chip';
import { Tile } from '@/ui/tile';
import { PlatformIcon } from '@/features/jobs/platform-icon';
import { Rating } from './rating';

/** A creator in a catalogue: a frame of their field first, then name, mark, price, and what this visitor can do. */
export function CreatorCard({ creator, action }: { creator: Creator; action?: ReactNode }) {
  const t = useTranslations('profiles');
  const tEnums = useTranslations('enums');
  const [platform] = creator.platforms;
  return (
    <article className="group relative flex flex-col">
      <Tile
        seed={creator.id}
        niche={creator.niches[0] ?? 'OTHER'}
        badge={
          platform && (
            <Chip icon={<PlatformIcon platform={platform} />}>{tEnums(`platform.${platform}`)}</Chip>
          )
        }
        className="transition-opacity group-hover:opacity-92"
      />
      <h3 className="mt-3 flex items-center gap-1.5 text-16 font-semibold">
        <Link
          href={`/creators/${creator.id}`}
          className="truncate outline-none after:absolute after:-inset-1 after:rounded-card group-has-focus-visible:after:outline-2 group-has-focus-visible:after:outline-ring"
        >
          {creator.displayName}
        </Link>
        {creator.verificationStatus === 'VERIFIED' && (
          <BadgeCheck role="img" aria-label={t('verified')} size={16} className="shrink-0 text-money" />
        )}
      </h3>
      <p className="mt-0.5 flex flex-wrap items-center gap-x-2 text-13 text-ink-2">
        {creator.rating !== null && <Rating value={creator.rating} />}
        {creator.rating !== null && creator.city && <span aria-hidden>·</span>}
        {creator.city && <span className="truncate">{creator.city}</span>}
      </p>
      <p className="mt-1 font-medium tabular">
        {creator.pricePerVideoMinor === null
          ? t('priceUnknown')
          : t('from', { price: formatMoney(creator.pricePerVideoMinor, creator.currency) })}
      </p>
      {action && <div className="relative mt-auto pt-2">{action}</div>}
    </article>
  );
}
