import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { Deal } from '@/lib/api/types';
import { cx } from '@/lib/cx';
import { Deadline } from '@/ui/date-time';
import { YourMove } from '@/ui/your-move';
import { situationOf, type DealSide } from './deal-actions';
import { isYourMove } from './deal-side';

/** Whose move it is, until when, and what silence leads to: said in the same place of every deal. */
export function MovePanel({ deal, side, children }: { deal: Deal; side: DealSide; children?: ReactNode }) {
  const t = useTranslations('deals');
  const yours = isYourMove(deal, side);
  const situation = situationOf(deal);
  return (
    <section
      className={cx('rounded-card border bg-surface p-4 md:p-6', yours ? 'border-accent' : 'border-line')}
      aria-live="polite"
    >
      {yours && <YourMove className="mb-2" />}
      <h2 className="text-20 font-semibold">{t(`move.${situation}.${side}.title`)}</h2>
      <p className="mt-1 text-ink-2">{t(`move.${situation}.${side}.text`)}</p>
      {deal.status === 'CANCELED' && deal.cancelReason && (
        <p className="prose-user mt-2">{t('cancelReason', { reason: deal.cancelReason })}</p>
      )}
      {deal.deadlineAt && (
        <div className="mt-4 border-t border-line pt-4">
          <p className="text-13 text-ink-3">{t('deadline')}</p>
          <Deadline value={deal.deadlineAt} className="mt-0.5 flex-wrap font-medium" />
          {deal.onDeadline && (
            <p className="mt-1 text-13 text-ink-2">{t(`consequence.${deal.onDeadline}.${side}`)}</p>
          )}
        </div>
      )}
      {children}
    </section>
  );
}
