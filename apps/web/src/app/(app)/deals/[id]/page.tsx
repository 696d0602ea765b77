import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { cache } from 'react';
import type { Balance } from '@/features/deals/balance';
import { DealButtons } from '@/features/deals/deal-buttons';
import { DealDisputeCard } from '@/features/deals/deal-dispute';
import { dealEvents } from '@/features/deals/deal-events';
import { DealFacts } from '@/features/deals/deal-facts';
import { DealMoney } from '@/features/deals/deal-money';
import { counterparty, isYourMove, sideOf } from '@/features/deals/deal-side';
import { DealStatusBadge } from '@/features/deals/deal-status-badge';
import { DealTrack } from '@/features/deals/deal-track';
import { trackOf } from '@/features/deals/deal-track-model';
import { DealVersions } from '@/features/deals/deal-versions';
import { DealViews } from '@/features/deals/deal-views';
import { FrozenBrief } from '@/features/deals/frozen-brief';
import { MoneyOnSilence } from '@/features/deals/money-on-silence';
import { MovePanel } from '@/features/deals/move-panel';
import { ProposalCard } from '@/features/deals/proposal/proposal-card';
import { DealTips } from '@/features/deals/tips/deal-tips';
import { Thread } from '@/features/messages/thread';
import { ClientMessages } from '@/i18n/client-messages';
import { fetchData } from '@/lib/api/server';
import type { Brief, DealAction } from '@/lib/api/types';
import { withQuery } from '@/lib/search-params';
import { requireViewer } from '@/lib/session';
import { Card, Section } from '@/ui/card';
import { PageHeader } from '@/ui/page-header';

interface DealPageProps {
  params: Promise<{ id: string }>;
}

const MESSAGES_SHOWN = 50;

const getDeal = cache((id: string) =>
  fetchData((api) => api.GET('/api/deals/{id}', { params: { path: { id } } })),
);

async function getConversation(id: string) {
  const path = { id };
  const [conversation, messages] = await Promise.all([
    fetchData((api) => api.GET('/api/conversations/{id}', { params: { path } })),
    fetchData((api) =>
      api.GET('/api/conversations/{id}/messages', { params: { path, query: { limit: MESSAGES_SHOWN } } }),
    ),
  ]);
  return { conversation, messages };
}

/** What the brand pays for from its balance, which may have to be topped up first. */
const PAID_FROM_BALANCE = ['FUND', 'TIP'] as const satisfies DealAction[];

/** The brand's own money in the deal's currency. */
async function getBalance(currency: string): Promise<Balance> {
  const { wallets } = await fetchData((api) => api.GET('/api/wallet'));
  return wallets.find((wallet) => wallet.currency === currency) ?? { availableMinor: 0, debtMinor: 0 };
}

export async function generateMetadata({ params }: DealPageProps): Promise<Metadata> {
  const deal = await getDeal((await params).id);
  return { title: deal.title };
}

export default async function DealPage({ params }: DealPageProps) {
  const { id } = await params;
  const [t, viewer, deal] = await Promise.all([getTranslations('deals'), requireViewer(), getDeal(id)]);
  const side = sideOf(deal, viewer.id);
  const [{ conversation, messages }, balance] = await Promise.all([
    getConversation(deal.conversationId),
    PAID_FROM_BALANCE.some((action) => deal.allowedActions.includes(action))
      ? getBalance(deal.currency)
      : null,
  ]);
  const other = counterparty(deal, side);
  const yours = isYourMove(deal, side);
  const buttons = { deal, side, balance };

  return (
    <ClientMessages areas={['deals', 'disputes', 'messages', 'jobs']}>
      <PageHeader
        back={{ href: '/deals', label: t('back') }}
        title={deal.title}
        lead={
          <span className="flex flex-wrap items-center gap-x-3 gap-y-2 text-14">
            {t('with', { name: other.name })}
            <DealStatusBadge deal={deal} side={side} />
          </span>
        }
      />
      <DealTrack
        className="mb-6"
        yourMove={yours}
        steps={trackOf({
          status: deal.status,
          revisionRoundsUsed: deal.revisionRoundsUsed,
          funded: deal.startedAt !== null,
          hasSubmission: deal.submissions.length > 0,
        })}
      />
      <DealViews
        chat={
          <Card className="overflow-hidden lg:sticky lg:top-6">
            <h2 className="sr-only">{t('feed')}</h2>
            <Thread
              conversationId={deal.conversationId}
              viewerId={viewer.id}
              other={other.name}
              first={messages}
              lastReadId={conversation.lastReadId}
              events={dealEvents(deal, side)}
              className="h-[calc(100dvh-28rem)] min-h-80 lg:h-[calc(100dvh-16rem)] lg:min-h-120"
            />
          </Card>
        }
        work={
          <>
            <div aria-live="polite" className="empty:hidden">
              {deal.openProposal && (
                <ProposalCard
                  key={deal.openProposal.id}
                  deal={deal}
                  proposal={deal.openProposal}
                  side={side}
                />
              )}
            </div>
            <MovePanel deal={deal} side={side}>
              <div className="max-lg:hidden">
                <DealButtons {...buttons} place="panel" />
              </div>
            </MovePanel>
            {deal.dispute && <DealDisputeCard dispute={deal.dispute} side={side} />}
            <Section title={t('work.title')}>
              <DealVersions deal={deal} side={side} />
            </Section>
          </>
        }
        details={
          <>
            <Section
              title={t('money.title')}
              action={
                deal.escrow.fundedAt && (
                  <Link
                    href={withQuery('/wallet', { currency: deal.currency, deal: deal.id })}
                    className="text-13 text-ink-2 underline underline-offset-4 hover:text-ink"
                  >
                    {t('money.entries')}
                  </Link>
                )
              }
            >
              <DealMoney deal={deal} side={side} />
              <DealTips deal={deal} side={side} />
              <MoneyOnSilence deal={deal} side={side} className="mt-3 text-13 text-ink-2" />
            </Section>
            <Section title={t('brief.title')}>
              {/* The API freezes a brief in exactly this form and passes it on as JSON. */}
              <FrozenBrief brief={deal.brief as unknown as Brief} />
            </Section>
            <Section title={t('details.title')}>
              <DealFacts deal={deal} />
              <div className="lg:hidden">
                <DealButtons {...buttons} place="panel" />
              </div>
            </Section>
          </>
        }
      />
      <div className="action-bar fixed inset-x-0 bottom-0 z-10 border-t border-line bg-bg p-3 empty:hidden lg:hidden">
        <DealButtons {...buttons} place="bar" />
      </div>
    </ClientMessages>
  );
}
