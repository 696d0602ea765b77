import { cx } from '@/lib/cx';
import { Tile } from '@/ui/tile';

/** Three strips of film beside the heading, shifted against each other. Decoration: nothing here is an offer. */
const STRIPS = [
  {
    shift: '-translate-y-10',
    frames: [
      ['beauty', 'BEAUTY', 15],
      ['home-2', 'HOME', 45],
      ['games', 'GAMES', 30],
    ],
  },
  {
    shift: 'translate-y-6',
    frames: [
      ['food-3', 'FOOD', 30],
      ['gadgets', 'GADGETS', 20],
      ['pets', 'PETS', 60],
    ],
  },
  {
    shift: '-translate-y-20',
    frames: [
      ['travel', 'TRAVEL', 45],
      ['shop-4', 'ECOMMERCE', 15],
      ['sport', 'FITNESS', 30],
    ],
  },
] as const;

export function HeroReel() {
  return (
    <div aria-hidden className="h-80 overflow-hidden select-none sm:h-96 lg:h-full">
      <div className="grid h-full grid-cols-3 gap-3 sm:gap-4">
        {STRIPS.map(({ shift, frames }, index) => (
          <div key={index} className={cx('flex flex-col gap-3 sm:gap-4', shift)}>
            {frames.map(([seed, niche, seconds]) => (
              <Tile key={seed} seed={seed} niche={niche} durationSec={seconds} />
            ))}
          </div>
        ))}
      </div>
    </div>
  );
}
