import { Check, Minus, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { cx } from '@/lib/cx';
import { TRACK_STEPS, type StepState, type TrackStep } from './deal-track-model';

interface DealTrackProps {
  steps: Record<TrackStep, StepState>;
  /** The current step is persimmon only while the move is the viewer's. */
  yourMove: boolean;
  /** Bars alone, for rows of a list. */
  compact?: boolean;
  className?: string;
}

const MONEY_STEPS: readonly TrackStep[] = ['funding', 'payout'];

function barTone(step: TrackStep, state: StepState, yourMove: boolean): string {
  if (state === 'current') return yourMove ? 'bg-accent' : 'bg-ink';
  if (state === 'stopped') return 'bg-warn';
  if (state === 'done') return MONEY_STEPS.includes(step) ? 'bg-money' : 'bg-ink-3';
  return 'bg-line';
}

function labelTone(state: StepState, yourMove: boolean): string {
  if (state === 'current') return yourMove ? 'font-semibold text-accent-text' : 'font-semibold text-ink';
  if (state === 'stopped') return 'font-semibold text-warn';
  return state === 'done' ? 'text-ink-2' : 'text-ink-3';
}

const STATE_TEXT = {
  done: 'done',
  current: 'current',
  ahead: 'ahead',
  skipped: 'skipped',
  stopped: 'stopped',
} as const;

/** The editing track of a deal: five segments, filled as far as it has come. */
export function DealTrack({ steps, yourMove, compact = false, className }: DealTrackProps) {
  const t = useTranslations('status.track');
  return (
    <ol aria-label={t('label')} className={cx('flex', compact ? 'gap-0.5' : 'gap-1', className)}>
      {TRACK_STEPS.map((step) => {
        const state = steps[step];
        return (
          <li
            key={step}
            aria-current={state === 'current' ? 'step' : undefined}
            className="flex min-w-0 flex-1 flex-col gap-2"
          >
            <span
              aria-hidden
              className={cx(
                'block rounded-full',
                compact ? 'h-1' : 'h-1.5',
                state === 'skipped'
                  ? 'border-t-2 border-dashed border-line-strong rounded-none mt-0.5'
                  : barTone(step, state, yourMove),
              )}
            />
            <span
              className={cx(
                compact ? 'sr-only' : 'flex items-center gap-1 text-12 md:text-13',
                labelTone(state, yourMove),
              )}
            >
              {!compact && <StepMark state={state} />}
              <span className="truncate">{t(step)}</span>
              <span className="sr-only">, {t(STATE_TEXT[state])}</span>
            </span>
          </li>
        );
      })}
    </ol>
  );
}

/** The state once more as a sign, so that the track can be read without colour. */
function StepMark({ state }: { state: StepState }) {
  const mark = { 'aria-hidden': true, size: 14, className: 'hidden shrink-0 sm:block' } as const;
  if (state === 'done') return <Check {...mark} />;
  if (state === 'stopped') return <X {...mark} />;
  if (state === 'skipped') return <Minus {...mark} />;
  return null;
}
