'use client';

import { CircleCheck, TriangleAlert, UserRound } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { payoutStanding } from '@/features/status/payout-standing';
import { StatusBadge } from '@/features/status/status-badge';
import { cx } from '@/lib/cx';
import { Button } from '@/ui/button';
import { DateTime } from '@/ui/date-time';
import { DefinitionList } from '@/ui/definition-list';
import { Money } from '@/ui/money';
import { Notice } from '@/ui/notice';
import type { Choice } from '../desk/desk';
import { DeskPanel, PanelPart } from '../desk/desk-panel';
import { PayoutStory } from './payout-story';
import { balanceAround, type AdminPayout } from './risks';

export function PayoutPanel({
  payout,
  choices: { approve, reject, markPaid, markFailed },
}: {
  payout: AdminPayout;
  choices: Partial<Record<'approve' | 'reject' | 'markPaid' | 'markFailed', Choice>>;
}) {
  const t = useTranslations('admin.payouts');
  return (
    <DeskPanel
      title={<Money minor={payout.amountMinor} currency={payout.currency} />}
      facts={
        <>
          <StatusBadge entity="payout" code={payoutStanding(payout)} side="brand" />
          <span className="font-medium text-ink">{payout.owner.displayName}</span>
          <span>{payout.methodMask}</span>
          {payout.byHand && <span>{t('byHandShort')}</span>}
        </>
      }
      actions={
        payout.allowedActions.length > 0 && (
          <>
            {reject && (
              <Button variant="danger" onClick={reject.press}>
                {t('reject')}
              </Button>
            )}
            {markFailed && (
              <Button variant="secondary" onClick={markFailed.press}>
                {t('failedByHand.button')}
              </Button>
            )}
            {approve && <Button onClick={approve.press}>{t('approve')}</Button>}
            {markPaid && <Button onClick={markPaid.press}>{t('paidByHand.button')}</Button>}
          </>
        )
      }
    >
      {payout.rejectReason && (
        <Notice tone="danger" title={t('rejectReason')}>
          <p className="prose-user">{payout.rejectReason}</p>
        </Notice>
      )}
      {payout.status === 'APPROVED' && (
        <Notice>{t(payout.byHand ? 'waitsForHand' : 'waitsForWorker')}</Notice>
      )}
      {payout.paidLateAt && (
        <Notice tone={payout.lateReturnedAt ? 'info' : 'danger'} title={t('late')}>
          {t(payout.lateReturnedAt ? 'lateReturned' : 'lateText')}
        </Notice>
      )}
      {payout.failureReason && (
        <Notice tone="danger" title={t('failureReason')}>
          <p className="prose-user">{payout.failureReason}</p>
        </Notice>
      )}
      <div className="grid gap-x-8 gap-y-6 md:grid-cols-2 xl:grid-cols-3">
        <PanelPart title={t('balance')}>
          <BalanceFacts payout={payout} />
        </PanelPart>
        <PanelPart title={t('risk')}>
          <Risks payout={payout} />
        </PanelPart>
        <PanelPart title={t('owner')}>
          <OwnerFacts payout={payout} />
        </PanelPart>
        <PanelPart title={t('story')}>
          <PayoutStory payout={payout} />
        </PanelPart>
      </div>
    </DeskPanel>
  );
}

export function BalanceFacts({ payout }: { payout: AdminPayout }) {
  const t = useTranslations('admin.payouts');
  const around = balanceAround(payout);
  const { amountMinor, balanceMinor, currency } = payout;
  if (!around)
    return (
      <DefinitionList
        items={[{ term: t('balanceNow'), value: <Money minor={balanceMinor} currency={currency} /> }]}
      />
    );
  return (
    <>
      <DefinitionList
        items={[
          { term: t('before'), value: <Money minor={around.beforeMinor} currency={currency} /> },
          { term: t('payout'), value: <Money minor={-amountMinor} currency={currency} /> },
          { term: t('after'), strong: true, value: <Money minor={around.afterMinor} currency={currency} /> },
        ]}
      />
      <p className="mt-2 text-13 text-ink-3">{t('setAside')}</p>
    </>
  );
}

/** What speaks for a second look, and what against. */
function Risks({ payout }: { payout: AdminPayout }) {
  const t = useTranslations('admin.payouts');
  const isFirst = payout.paidBeforeCount === 0;
  return (
    <ul className="flex flex-col gap-2">
      {payout.needsReview && (
        <Risk tone="text-danger" icon={<TriangleAlert aria-hidden size={16} />}>
          {t('needsReview')}
        </Risk>
      )}
      <Risk
        tone={isFirst ? 'text-warn' : 'text-money'}
        icon={isFirst ? <TriangleAlert aria-hidden size={16} /> : <CircleCheck aria-hidden size={16} />}
      >
        {isFirst ? t('firstPayout') : t('paidBefore', { count: payout.paidBeforeCount })}
      </Risk>
      <Risk tone="text-ink-2" icon={<UserRound aria-hidden size={16} />}>
        {t.rich('memberSince', { date: () => <DateTime value={payout.owner.memberSince} form="date" /> })}
      </Risk>
    </ul>
  );
}

function Risk({ tone, icon, children }: { tone: string; icon: ReactNode; children: ReactNode }) {
  return (
    <li className={cx('flex items-start gap-2', tone)}>
      <span className="mt-0.5 shrink-0">{icon}</span>
      <span>{children}</span>
    </li>
  );
}

function OwnerFacts({ payout }: { payout: AdminPayout }) {
  const t = useTranslations('admin.payouts');
  const tRole = useTranslations('enums.role');
  const role = payout.owner.role as Parameters<typeof tRole>[0];
  return (
    <DefinitionList
      items={[
        tRole.has(role) && { term: t('role'), value: tRole(role) },
        { term: t('method'), value: payout.methodMask },
      ]}
    />
  );
}
