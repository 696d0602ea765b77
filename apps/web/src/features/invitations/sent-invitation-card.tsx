import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { StatusBadge } from '@/features/status/status-badge';
import type { Invitation } from '@/lib/api/types';
import { DateTime, Deadline } from '@/ui/date-time';
import { LinkButton } from '@/ui/link-button';
import { Money } from '@/ui/money';
import { Notice } from '@/ui/notice';
import { InviteButton } from './invite-button';
import { RevokeButton } from './revoke-button';

/** An invitation as the brand that sent it follows it. */
export function SentInvitationCard({ invitation }: { invitation: Invitation }) {
  const t = useTranslations('invitations.sent');
  const tAll = useTranslations('invitations');
  const { id, creator, job, status, allowedActions, dealId } = invitation;
  const isStale = status === 'SENT' && invitation.briefChanged;
  return (
    <article className="flex flex-col gap-3 p-4 md:p-5">
      <div className="flex items-start justify-between gap-4">
        <div className="min-w-0">
          <h3 className="text-16 font-semibold">
            <Link href={`/creators/${creator.id}`} className="hover:underline">
              {creator.displayName}
            </Link>
          </h3>
          <p className="mt-0.5 text-13 text-ink-2">
            <DateTime value={invitation.createdAt} />
          </p>
        </div>
        <Money
          minor={invitation.priceMinor}
          currency={invitation.currency}
          className="text-16 font-semibold"
        />
      </div>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <StatusBadge entity="invitation" code={status} side="brand" />
        {status === 'SENT' && (
          <span className="flex flex-wrap gap-x-1.5 text-13 text-ink-3">
            {t('answerBy')}
            <Deadline value={invitation.expiresAt} />
          </span>
        )}
      </div>
      {isStale && <Notice tone="accent">{t('briefChanged')}</Notice>}
      <details className="group">
        <summary className="min-h-6 text-13 text-ink-2 hover:text-ink">{t('message')}</summary>
        <p className="prose-user mt-1">{invitation.message}</p>
      </details>
      <div className="flex flex-wrap gap-2 empty:hidden">
        {dealId && (
          <LinkButton href={`/deals/${dealId}`} variant="secondary">
            {tAll('openDeal')}
          </LinkButton>
        )}
        {allowedActions.includes('RESEND') && (
          <InviteButton
            creator={{ id: creator.id, displayName: creator.displayName }}
            jobId={job.id}
            label={t('again')}
            variant={isStale ? 'primary' : 'secondary'}
          />
        )}
        {allowedActions.includes('REVOKE') && <RevokeButton id={id} name={creator.displayName} />}
      </div>
    </article>
  );
}
