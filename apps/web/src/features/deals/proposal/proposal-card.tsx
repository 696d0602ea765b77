'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { FormError } from '@/features/errors/form-error';
import { PartsBreakdown } from '../parts-breakdown';
import type { CancellationProposal, Deal } from '@/lib/api/types';
import { Button } from '@/ui/button';
import { ConfirmDialog } from '@/ui/confirm-dialog';
import { Deadline } from '@/ui/date-time';
import { dealMoves, situationOf, type DealSide } from '../deal-actions';
import { useProposalAnswer } from './use-proposal-answer';

interface ProposalCardProps {
  deal: Deal;
  proposal: CancellationProposal;
  side: DealSide;
}

/** An offer to end the deal by agreement: its sums, its reason, its term, and the answer to it. */
export function ProposalCard({ deal, proposal, side }: ProposalCardProps) {
  const t = useTranslations('deals.proposal');
  const [isAccepting, setAccepting] = useState(false);
  const { answers } = dealMoves(situationOf(deal), side, deal.allowedActions);
  const offer = { dealId: deal.id, proposalId: proposal.id };
  const accept = useProposalAnswer('accept', {
    ...offer,
    done: t('accepted'),
    onEnd: () => setAccepting(false),
  });
  const decline = useProposalAnswer('decline', { ...offer, done: t('declined') });
  const withdraw = useProposalAnswer('withdraw', { ...offer, done: t('withdrawn') });
  const sums = (
    <PartsBreakdown
      parts={proposal}
      currency={deal.currency}
      commissionBps={deal.commissionBps}
      side={side}
    />
  );
  const isOwn = proposal.proposerRole === side;

  return (
    <section className="rounded-card border border-line-strong bg-surface p-4 md:p-6">
      <h2 className="text-18 font-semibold">
        {isOwn ? t('own') : t(proposal.proposerRole === 'BRAND' ? 'fromBrand' : 'fromCreator')}
      </h2>
      <p className="prose-user mt-1 mb-4 text-ink-2">{proposal.reason}</p>
      {sums}
      <div className="mt-4 border-t border-line pt-4">
        <p className="text-13 text-ink-3">{t(isOwn ? 'waits' : 'answerBy')}</p>
        <Deadline value={proposal.expiresAt} className="mt-0.5 flex-wrap font-medium" />
        <p className="mt-1 text-13 text-ink-2">{t('onSilence')}</p>
      </div>
      <div className="mt-4 flex flex-wrap gap-2">
        {answers.includes('ACCEPT_CANCELLATION') && (
          <Button variant="secondary" onClick={() => setAccepting(true)}>
            {t('accept')}
          </Button>
        )}
        {answers.includes('DECLINE_CANCELLATION') && (
          <Button variant="ghost" pending={decline.pending} onClick={() => void decline.run()}>
            {t('decline')}
          </Button>
        )}
        {answers.includes('WITHDRAW_CANCELLATION') && (
          <Button variant="ghost" pending={withdraw.pending} onClick={() => void withdraw.run()}>
            {t('withdraw')}
          </Button>
        )}
      </div>
      <div className="mt-3 empty:hidden">
        <FormError failure={decline.failure ?? withdraw.failure} />
      </div>
      <ConfirmDialog
        open={isAccepting}
        onOpenChange={setAccepting}
        title={t('acceptTitle')}
        confirmLabel={t('acceptConfirm')}
        pending={accept.pending}
        onConfirm={() => void accept.run()}
      >
        <div className="flex flex-col gap-4">
          <p className="text-ink-2">{t('acceptText')}</p>
          {sums}
          <FormError failure={accept.failure} />
        </div>
      </ConfirmDialog>
    </section>
  );
}
