import type { ReactNode } from 'react';
import type { Niche } from '@/lib/api/types';
import { cx } from '@/lib/cx';
import { formatTimecode } from '@/lib/format/duration';
import { hueOf } from './hue';
import { TileArt } from './tile-art';

interface TileProps {
  /** Decides the hue, so that one thing has one colour everywhere. */
  seed: string;
  niche: Niche;
  /** A cover that its owner gave; drawn over the still life, which stays where the picture does not load. */
  cover?: string | null;
  durationSec?: number;
  badge?: ReactNode;
  className?: string;
  children?: ReactNode;
}

/** A frame of 9:16, the unit of everything that is made here. */
export function Tile({ seed, niche, cover, durationSec, badge, className, children }: TileProps) {
  return (
    <span
      style={{ '--h': hueOf(seed) }}
      className={cx('tile-ground relative block aspect-9/16 overflow-hidden rounded-card', className)}
    >
      <TileArt niche={niche} />
      {cover && (
        // A plain img: next/image would fetch other people's links from our server.
        <img
          src={cover}
          alt=""
          loading="lazy"
          referrerPolicy="no-referrer"
          className="absolute inset-0 size-full object-cover"
        />
      )}
      <FrameCorners />
      {badge && <span className="absolute top-2.5 left-2.5 max-w-[calc(100%-1.25rem)]">{badge}</span>}
      {durationSec !== undefined && (
        <span className="absolute right-2.5 bottom-2.5 rounded-chip bg-primary px-1.5 text-12 font-medium text-on-primary tabular">
          {formatTimecode(durationSec)}
        </span>
      )}
      {children}
    </span>
  );
}

/** Marks of a viewfinder. */
function FrameCorners() {
  return (
    <svg viewBox="0 0 90 160" preserveAspectRatio="none" aria-hidden className="absolute inset-0 size-full">
      <path
        d="M20 30h-6v6M70 30h6v6M20 136h-6v-6M70 136h6v-6"
        fill="none"
        strokeWidth="1.5"
        vectorEffect="non-scaling-stroke"
        className="stroke-ink/35"
      />
    </svg>
  );
}
