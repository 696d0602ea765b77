import Link from 'next/link';

/** Two frames, one over the other: a take and its double. */
export function LogoMark({ size = 24 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" aria-hidden className="shrink-0">
      <rect x="4" y="2" width="10" height="17" rx="2.75" fill="none" strokeWidth="2" className="stroke-ink" />
      <rect x="10" y="5" width="10" height="17" rx="2.75" className="fill-ink" />
    </svg>
  );
}

export function Logo({ href, label, name }: { href: string; label: string; name: string }) {
  return (
    <Link
      href={href}
      aria-label={`${name}. ${label}`}
      className="inline-flex min-h-11 items-center gap-2 rounded-chip text-20 font-semibold tracking-tight"
    >
      <LogoMark />
      {name}
    </Link>
  );
}
