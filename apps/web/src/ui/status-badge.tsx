import {
  BriefcaseBusiness,
  CircleCheck,
  CircleDashed,
  CircleOff,
  CirclePause,
  CircleX,
  Clock,
  Eye,
  Lock,
  PenLine,
  Scale,
  Send,
  SlidersHorizontal,
  Undo2,
  UserRound,
  Wallet,
  Radio,
  type LucideIcon,
} from 'lucide-react';
import type { ReactNode } from 'react';
import { cx } from '@/lib/cx';
import type { StatusIcon } from '@/features/status/status-table';
import { TONE_SOFT, type Tone } from './tone';

const ICONS: Record<StatusIcon, LucideIcon> = {
  draft: CircleDashed,
  open: Radio,
  pause: CirclePause,
  closed: Lock,
  done: CircleCheck,
  canceled: CircleOff,
  clock: Clock,
  review: Eye,
  work: BriefcaseBusiness,
  money: Wallet,
  changes: PenLine,
  refused: CircleX,
  dispute: Scale,
  sending: Send,
  returned: Undo2,
  split: SlidersHorizontal,
  person: UserRound,
};

/** A state: icon, words and tone together, so that colour never speaks alone. */
export function Badge({
  icon,
  tone,
  children,
  className,
}: {
  icon: StatusIcon;
  tone: Tone;
  children: ReactNode;
  className?: string;
}) {
  const Icon = ICONS[icon];
  return (
    <span
      className={cx(
        'inline-flex min-h-6 max-w-full items-center gap-1.5 rounded-full py-0.5 pr-2.5 pl-2 text-13 font-medium',
        TONE_SOFT[tone],
        className,
      )}
    >
      <Icon aria-hidden size={14} className="shrink-0" />
      <span className="min-w-0">{children}</span>
    </span>
  );
}
