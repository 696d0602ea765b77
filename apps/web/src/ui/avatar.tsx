import { cx } from '@/lib/cx';
import { hueOf } from './hue';

const SIZES = { sm: 'size-8 text-12', md: 'size-10 text-14', lg: 'size-16 text-20' } as const;

function initials(name: string): string {
  const words = name.trim().split(/\s+/).filter(Boolean);
  return ((words[0]?.[0] ?? '') + (words[1]?.[0] ?? '')).toUpperCase() || '·';
}

/** Two letters on a ground of a hue that is always the same for one name. The name stands beside it in text. */
export function Avatar({
  name,
  size = 'md',
  square = false,
}: {
  name: string;
  size?: keyof typeof SIZES;
  square?: boolean;
}) {
  return (
    <span
      aria-hidden
      style={{ '--h': hueOf(name) }}
      className={cx(
        'tile-ground inline-flex shrink-0 items-center justify-center font-semibold text-ink select-none',
        square ? 'rounded-control' : 'rounded-full',
        SIZES[size],
      )}
    >
      {initials(name)}
    </span>
  );
}
