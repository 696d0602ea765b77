import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { DealSummary } from '@/lib/api/types';
import { Avatar } from '@/ui/avatar';
import { Deadline } from '@/ui/date-time';
import { Money } from '@/ui/money';
import { YourMove } from '@/ui/your-move';
import { counterparty, isAwaited, isYourMove, sideOf } from './deal-side';
import { DealStatusBadge } from './deal-status-badge';
import { DealTrack } from './deal-track';
import { trackOf } from './deal-track-model';

/** A deal in a list: with whom, how far, whose move, how much. */
export function DealRow({ deal, viewerId }: { deal: DealSummary; viewerId: string }) {
  const t = useTranslations('deals');
  const side = sideOf(deal, viewerId);
  const other = counterparty(deal, side);
  return (
    <article className="group relative flex gap-4 p-4 transition-colors hover:bg-sunken/60 md:px-5">
      <Avatar name={other.name} square={side === 'CREATOR'} />
      <div className="min-w-0 flex-1">
        <div className="flex items-start justify-between gap-4">
          <h3 className="min-w-0 text-16 font-semibold">
            <Link
              href={`/deals/${deal.id}`}
              className="line-clamp-2 outline-none after:absolute after:inset-0 group-has-focus-visible:after:outline-2 group-has-focus-visible:after:-outline-offset-2 group-has-focus-visible:after:outline-ring"
            >
              {deal.title}
            </Link>
          </h3>
          <Money
            minor={side === 'CREATOR' ? deal.netMinor : deal.priceMinor}
            currency={deal.currency}
            className="text-16 font-semibold"
          />
        </div>
        <p className="mt-0.5 truncate text-13 text-ink-2">
          <span className="sr-only">{t('with', { name: other.name })}</span>
          <span aria-hidden>{other.name}</span>
        </p>
        <div className="mt-3 flex flex-wrap items-center gap-x-3 gap-y-2">
          {isAwaited(deal, side) && <YourMove />}
          <DealStatusBadge deal={deal} side={side} />
          {deal.deadlineAt && <Deadline value={deal.deadlineAt} className="text-13 text-ink-3" />}
        </div>
        <DealTrack
          compact
          yourMove={isYourMove(deal, side)}
          steps={trackOf({
            status: deal.status,
            revisionRoundsUsed: deal.revisionRoundsUsed,
            funded: deal.escrow.status !== 'UNFUNDED',
            hasSubmission: deal.status === 'IN_REVIEW' || deal.status === 'COMPLETED',
          })}
          className="mt-3 max-w-72"
        />
      </div>
    </article>
  );
}
