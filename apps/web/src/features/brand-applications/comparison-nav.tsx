'use client';

import { ChevronLeft, ChevronRight } from 'lucide-react';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { cx } from '@/lib/cx';
import { useHotkeys } from '@/lib/use-hotkeys';
import { iconButtonStyle } from '@/ui/icon-button';

interface ComparisonNavProps {
  previous: string | null;
  next: string | null;
  labels: { previous: string; next: string; hint: string };
}

/** One application back or forward, by button or by arrow key. The place is in the address, so it is a link. */
export function ComparisonNav({ previous, next, labels }: ComparisonNavProps) {
  const router = useRouter();
  const step = (href: string | null) => () => {
    if (href) router.replace(href, { scroll: false });
  };
  useHotkeys({ ArrowLeft: step(previous), ArrowRight: step(next) });
  return (
    <div className="flex items-center">
      <span className="mr-2 hidden text-13 text-ink-3 lg:inline">{labels.hint}</span>
      <Arrow href={previous} label={labels.previous} icon={<ChevronLeft aria-hidden size={20} />} />
      <Arrow href={next} label={labels.next} icon={<ChevronRight aria-hidden size={20} />} />
    </div>
  );
}

function Arrow({ href, label, icon }: { href: string | null; label: string; icon: React.ReactNode }) {
  if (!href) {
    return (
      <span
        role="link"
        aria-disabled="true"
        aria-label={label}
        className={cx(iconButtonStyle, 'text-ink-3 opacity-50 hover:bg-transparent')}
      >
        {icon}
      </span>
    );
  }
  return (
    <Link
      href={href}
      replace
      scroll={false}
      prefetch
      aria-label={label}
      title={label}
      className={iconButtonStyle}
    >
      {icon}
    </Link>
  );
}
