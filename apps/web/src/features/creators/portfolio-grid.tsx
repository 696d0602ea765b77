import { ExternalLink } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { PlatformIcon } from '@/features/jobs/platform-icon';
import type { Niche, PortfolioItem } from '@/lib/api/types';
import { Chip } from '@/ui/chip';
import { Tile } from '@/ui/tile';

interface PortfolioGridProps {
  items: readonly PortfolioItem[];
  /** What the creator shoots about: the drawings of works without a cover take turns. */
  niches: readonly Niche[];
}

/** Works of a creator; each leads to the video where it was published. */
export function PortfolioGrid({ items, niches }: PortfolioGridProps) {
  const tCommon = useTranslations('common');
  const tEnums = useTranslations('enums');
  return (
    <ul className="grid grid-cols-2 gap-4 sm:grid-cols-3">
      {items.map((item, index) => (
        <li key={item.id}>
          <a href={item.url} target="_blank" rel="noopener nofollow ugc" className="group block rounded-card">
            <Tile
              seed={item.id}
              niche={niches[index % niches.length] ?? 'OTHER'}
              cover={item.thumbnailUrl}
              badge={
                <Chip icon={<PlatformIcon platform={item.platform} />}>
                  {tEnums(`platform.${item.platform}`)}
                </Chip>
              }
            />
            <span className="mt-2 flex items-start justify-between gap-2 font-medium group-hover:underline">
              <span className="line-clamp-2">{item.title}</span>
              <ExternalLink aria-hidden size={14} className="mt-0.5 shrink-0 text-ink-3" />
              <span className="sr-only">{tCommon('externalLink')}</span>
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
}
