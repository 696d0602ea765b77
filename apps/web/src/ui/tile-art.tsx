import type { Niche } from '@/lib/api/types';

// A drawing is fetched once and kept; in the page itself it would be repeated for every tile, twice. The name carries a
// version, because the file is cached for a year.
const SPRITE = '/art/tiles-1.svg';

/** The still life of a niche: what a tile shows where nobody has given a cover. Its tones are those of `tile-ground`. */
export function TileArt({ niche }: { niche: Niche }) {
  return (
    <svg aria-hidden className="absolute inset-0 size-full">
      <use href={`${SPRITE}#${niche}`} />
    </svg>
  );
}
