import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { DepositButton } from '@/features/wallet/deposit-button';
import { PayoutButton } from '@/features/wallet/payout-button';
import { PayoutList } from '@/features/wallet/payout-list';
import { ReservePanel } from '@/features/wallet/reserve-panel';
import { WalletCards } from '@/features/wallet/wallet-cards';
import {
  ENTRIES_STEP,
  readWalletFilters,
  walletFileHref,
  walletHref,
  walletQuery,
} from '@/features/wallet/wallet-filters';
import { WalletHistory } from '@/features/wallet/wallet-history';
import { ClientMessages } from '@/i18n/client-messages';
import { collect } from '@/lib/api/collect';
import { fetchData } from '@/lib/api/server';
import type { Currency } from '@/lib/format/money';
import { readTimeZone } from '@/lib/preferences';
import type { SearchParams } from '@/lib/search-params';
import { requireViewer } from '@/lib/session';
import { Section } from '@/ui/card';
import { PageHeader } from '@/ui/page-header';
import { TabLinks } from '@/ui/tab-links';

const DEALS_SHOWN = 100;
const PAYOUTS_SHOWN = 50;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('wallet');
  return { title: t('title') };
}

export default async function WalletPage({ searchParams }: { searchParams: SearchParams }) {
  const filters = readWalletFilters(await searchParams);
  const [t, tEnums, viewer, timeZone, { wallets }] = await Promise.all([
    getTranslations('wallet'),
    getTranslations('enums.currency'),
    requireViewer(),
    readTimeZone(),
    fetchData((api) => api.GET('/api/wallet')),
  ]);
  const wallet = wallets.find(({ currency }) => currency === filters.currency) ?? wallets[0];
  if (!wallet) throw new Error('The API promises a wallet in the default currency');

  const { currency } = wallet;
  const conditions = walletQuery(filters, currency, timeZone);
  const [entries, reserves, payouts] = await Promise.all([
    collect(filters.show, (page) =>
      fetchData((api) => api.GET('/api/wallet/entries', { params: { query: { ...conditions, ...page } } })),
    ),
    fetchData((api) =>
      api.GET('/api/wallet/reserved', { params: { query: { currency, limit: DEALS_SHOWN } } }),
    ),
    fetchData((api) => api.GET('/api/payouts', { params: { query: { limit: PAYOUTS_SHOWN } } })),
  ]);
  const isBrand = viewer.role === 'BRAND';
  const href = (target: Currency) =>
    walletHref({ currency: target === wallets[0]?.currency ? undefined : target, show: ENTRIES_STEP });

  return (
    <ClientMessages areas={['wallet']}>
      <PageHeader title={t('title')} lead={t(isBrand ? 'leadBrand' : 'leadCreator')} />
      {wallets.length > 1 && (
        <div className="mb-6">
          <TabLinks
            label={t('currencies')}
            tabs={wallets.map((one) => ({
              href: href(one.currency),
              label: tEnums(one.currency),
              active: one === wallet,
            }))}
          />
        </div>
      )}
      <WalletCards
        wallet={wallet}
        isBrand={isBrand}
        actions={
          <>
            {isBrand && <DepositButton currency={currency} />}
            <PayoutButton wallet={wallet} />
          </>
        }
      />
      <ReservePanel
        wallet={wallet}
        deals={reserves.items}
        hasMore={reserves.nextCursor !== null}
        payouts={reserves.payouts}
        isBrand={isBrand}
      />
      <div className="mt-6 grid items-start gap-6 xl:grid-cols-[minmax(0,1fr)_20rem]">
        <WalletHistory
          entries={entries.items}
          hasMore={entries.hasMore}
          filters={filters}
          dealTitle={entries.items.find(({ dealId }) => dealId === filters.deal)?.dealTitle ?? null}
          fileHref={walletFileHref(filters, currency, timeZone)}
          isBrand={isBrand}
        />
        <Section title={t('payouts')}>
          {payouts.items.length === 0 ? (
            <p className="text-ink-3">{t('payoutsEmpty')}</p>
          ) : (
            <PayoutList payouts={payouts.items} />
          )}
        </Section>
      </div>
    </ClientMessages>
  );
}
