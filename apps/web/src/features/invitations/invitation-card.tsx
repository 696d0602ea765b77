import { useTranslations } from 'next-intl';
import { OfferHeading } from '@/features/jobs/offer-heading';
import { StatusBadge } from '@/features/status/status-badge';
import type { Invitation } from '@/lib/api/types';
import { Deadline } from '@/ui/date-time';
import { LinkButton } from '@/ui/link-button';
import { Notice } from '@/ui/notice';
import { YourMove } from '@/ui/your-move';
import { InvitationAnswer } from './invitation-answer';
import { groupOf, stuckBecause } from './invitation-groups';

/** An invitation as the creator who is invited reads it: who, what, for how much, until when. */
export function InvitationCard({ invitation }: { invitation: Invitation }) {
  const t = useTranslations('invitations');
  const { job, status, message, dealId } = invitation;
  const group = groupOf(invitation);
  return (
    <article className="flex flex-col gap-3 p-4 md:p-5">
      <OfferHeading offer={invitation} priceLabel={t('price')} />
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        {group === 'mine' && <YourMove />}
        <StatusBadge entity="invitation" code={status} side="creator" />
        {group === 'mine' && (
          <span className="flex flex-wrap gap-x-1.5 text-13 text-ink-3">
            {t('answerBy')}
            <Deadline value={invitation.expiresAt} />
          </span>
        )}
      </div>
      {group === 'waiting' && <Notice tone="neutral">{t(`stuck.${stuckBecause(invitation)}`)}</Notice>}
      <div>
        <p className="text-13 text-ink-2">{t('message')}</p>
        <p className="prose-user mt-1">{message}</p>
      </div>
      <div className="flex flex-wrap gap-2">
        {status === 'SENT' && <InvitationAnswer invitation={invitation} />}
        {dealId && (
          <LinkButton href={`/deals/${dealId}`} variant="secondary">
            {t('openDeal')}
          </LinkButton>
        )}
        {status === 'SENT' && (
          <LinkButton href={`/jobs/${job.id}`} variant="ghost">
            {t('openJob')}
          </LinkButton>
        )}
      </div>
    </article>
  );
}
