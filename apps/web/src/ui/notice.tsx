import { CircleAlert, CircleCheck, Clock, Info } from 'lucide-react';
import type { ReactNode } from 'react';
import { cx } from '@/lib/cx';
import { TONE_SOFT, TONE_TEXT, type Tone } from './tone';

const ICONS = {
  neutral: Info,
  info: Info,
  accent: CircleAlert,
  money: CircleCheck,
  warn: Clock,
  danger: CircleAlert,
} as const;

/** A sentence that has to be seen: a consequence, a reason, a condition. */
export function Notice({
  tone = 'info',
  title,
  children,
  action,
}: {
  tone?: Tone;
  title?: string;
  children?: ReactNode;
  action?: ReactNode;
}) {
  const Icon = ICONS[tone];
  return (
    <div className={cx('flex gap-3 rounded-control p-3', TONE_SOFT[tone])}>
      <Icon aria-hidden size={18} className={cx('mt-px shrink-0', TONE_TEXT[tone])} />
      <div className="min-w-0 flex-1">
        {title && <p className="font-semibold">{title}</p>}
        {children && <div className="text-ink-2">{children}</div>}
        {action && <div className="mt-2">{action}</div>}
      </div>
    </div>
  );
}
