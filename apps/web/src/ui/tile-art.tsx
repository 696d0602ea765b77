import type { ReactNode } from 'react';

/**
 * A small still life for each niche, in flat shapes on a 90 × 160 field: what a tile shows where nobody has given a cover.
 * Tones come from the tile's hue (`tile-*` classes), so one drawing serves light and dark.
 */
const SCENES: Record<string, ReactNode> = {
  BEAUTY: (
    <>
      <circle cx="45" cy="70" r="34" className="tile-far" />
      <rect x="30" y="74" width="22" height="50" rx="4" className="tile-near" />
      <rect x="35" y="60" width="12" height="14" rx="2" className="tile-dark" />
      <rect x="30" y="92" width="22" height="14" className="tile-light" />
      <rect x="56" y="98" width="14" height="26" rx="3" className="tile-mid" />
      <path d="M57 98h12v-8l-6-8-6 8z" className="tile-light" />
    </>
  ),
  FOOD: (
    <>
      <rect y="118" width="90" height="42" className="tile-far" />
      <ellipse cx="45" cy="112" rx="34" ry="11" className="tile-light" />
      <path d="M17 100h56a28 24 0 0 1-56 0z" className="tile-near" />
      <circle cx="34" cy="96" r="10" className="tile-mid" />
      <circle cx="52" cy="93" r="12" className="tile-mid" />
      <circle cx="50" cy="90" r="4" className="tile-light" />
      <path d="M36 74q-5-8 0-15t0-15M50 70q-5-8 0-15t0-15" className="tile-stroke" />
    </>
  ),
  FITNESS: (
    <>
      <circle cx="45" cy="72" r="30" className="tile-far" />
      <rect x="18" y="106" width="54" height="7" rx="3.5" className="tile-dark" />
      <rect x="20" y="92" width="9" height="35" rx="4" className="tile-near" />
      <rect x="61" y="92" width="9" height="35" rx="4" className="tile-near" />
      <rect x="12" y="98" width="7" height="23" rx="3.5" className="tile-mid" />
      <rect x="71" y="98" width="7" height="23" rx="3.5" className="tile-mid" />
    </>
  ),
  GADGETS: (
    <>
      <circle cx="45" cy="84" r="36" className="tile-far" />
      <path d="M20 96a25 28 0 0 1 50 0" className="tile-band" />
      <rect x="14" y="90" width="14" height="28" rx="7" className="tile-near" />
      <rect x="62" y="90" width="14" height="28" rx="7" className="tile-near" />
      <rect x="22" y="94" width="6" height="20" rx="3" className="tile-light" />
      <rect x="62" y="94" width="6" height="20" rx="3" className="tile-light" />
    </>
  ),
  GAMES: (
    <>
      <rect x="14" y="46" width="62" height="40" rx="4" className="tile-far" />
      <rect x="20" y="52" width="50" height="28" rx="2" className="tile-mid" />
      <path
        d="M24 98h42a14 14 0 0 1 13 18l-2 8a7 7 0 0 1-13 2l-4-8H30l-4 8a7 7 0 0 1-13-2l-2-8a14 14 0 0 1 13-18z"
        className="tile-near"
      />
      <path d="M24 106h4v4h4v4h-4v4h-4v-4h-4v-4h4z" className="tile-light" />
      <circle cx="62" cy="108" r="2.6" className="tile-light" />
      <circle cx="67" cy="114" r="2.6" className="tile-light" />
    </>
  ),
  EDUCATION: (
    <>
      <circle cx="58" cy="60" r="20" className="tile-light" />
      <rect x="20" y="112" width="54" height="12" rx="2" className="tile-near" />
      <rect x="26" y="100" width="46" height="12" rx="2" className="tile-mid" />
      <rect x="18" y="88" width="50" height="12" rx="2" className="tile-dark" />
      <path d="M22 84V56l18 6v28z" className="tile-far" />
      <path d="M58 84V56l-18 6v28z" className="tile-mid" />
    </>
  ),
  FINTECH: (
    <>
      <circle cx="64" cy="62" r="18" className="tile-light" />
      <circle cx="64" cy="62" r="11" className="tile-far" />
      <rect x="14" y="86" width="58" height="38" rx="5" className="tile-near" transform="rotate(-8 43 105)" />
      <rect x="12" y="94" width="60" height="8" className="tile-dark" transform="rotate(-8 43 105)" />
      <rect
        x="20"
        y="112"
        width="18"
        height="4"
        rx="2"
        className="tile-light"
        transform="rotate(-8 43 105)"
      />
    </>
  ),
  APPS: (
    <>
      <rect x="24" y="44" width="44" height="84" rx="7" className="tile-dark" />
      <rect x="28" y="50" width="36" height="72" rx="3" className="tile-light" />
      <rect x="32" y="56" width="12" height="12" rx="3" className="tile-near" />
      <rect x="48" y="56" width="12" height="12" rx="3" className="tile-mid" />
      <rect x="32" y="72" width="28" height="18" rx="3" className="tile-far" />
      <rect x="32" y="94" width="28" height="4" rx="2" className="tile-mid" />
      <rect x="32" y="102" width="18" height="4" rx="2" className="tile-far" />
    </>
  ),
  ECOMMERCE: (
    <>
      <circle cx="45" cy="76" r="32" className="tile-far" />
      <path d="M34 84v-8a11 11 0 0 1 22 0v8" className="tile-band" />
      <path d="M22 82h46l5 46H17z" className="tile-near" />
      <rect x="34" y="98" width="22" height="5" rx="2.5" className="tile-light" />
    </>
  ),
  HOME: (
    <>
      <rect y="122" width="90" height="38" className="tile-far" />
      <path d="M30 58h30l9 24H21z" className="tile-light" />
      <rect x="43" y="82" width="4" height="40" className="tile-dark" />
      <rect x="34" y="120" width="22" height="5" rx="2" className="tile-dark" />
      <path d="M60 96h18v10a9 9 0 0 1-18 0z" className="tile-near" />
      <path d="M69 96q-10-8-6-20 9 6 6 20 2-14 11-16 1 12-11 16z" className="tile-mid" />
      <rect x="58" y="112" width="22" height="12" rx="2" className="tile-mid" />
    </>
  ),
  KIDS: (
    <>
      <circle cx="60" cy="58" r="16" className="tile-light" />
      <rect x="16" y="98" width="26" height="26" rx="3" className="tile-near" />
      <rect x="44" y="98" width="26" height="26" rx="3" className="tile-mid" />
      <path d="M30 98l13-24 13 24z" className="tile-dark" />
      <circle cx="29" cy="111" r="6" className="tile-light" />
      <rect x="52" y="106" width="10" height="10" className="tile-light" />
    </>
  ),
  PETS: (
    <>
      <circle cx="45" cy="80" r="36" className="tile-far" />
      <path d="M24 66l4-22 16 12h6l16-12 2 24a24 24 0 1 1-44-2z" className="tile-near" />
      <circle cx="36" cy="80" r="3" className="tile-light" />
      <circle cx="54" cy="80" r="3" className="tile-light" />
      <path d="M41 88h8l-4 5z" className="tile-light" />
      <path d="M20 128a25 22 0 0 1 50 0v32H20z" className="tile-mid" />
    </>
  ),
  TRAVEL: (
    <>
      <circle cx="62" cy="56" r="14" className="tile-light" />
      <path d="M0 124l28-46 22 32 14-20 26 36v34H0z" className="tile-mid" />
      <path d="M0 140l36-26 54 30v16H0z" className="tile-near" />
      <path d="M28 78l-8 13 8 5 6-7 3 2z" className="tile-light" />
    </>
  ),
  OTHER: (
    <>
      <circle cx="34" cy="68" r="24" className="tile-far" />
      <rect x="30" y="78" width="42" height="42" rx="5" className="tile-mid" />
      <path d="M18 128l20-34 20 34z" className="tile-near" />
    </>
  ),
};

export function TileArt({ niche }: { niche: string }) {
  return (
    <svg
      viewBox="0 0 90 160"
      preserveAspectRatio="xMidYMid slice"
      aria-hidden
      className="absolute inset-0 size-full"
    >
      <rect width="90" height="160" className="tile-paper" />
      {SCENES[niche] ?? SCENES.OTHER}
    </svg>
  );
}
