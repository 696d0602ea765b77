import { Download, Receipt } from 'lucide-react';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { DepositButton } from '@/features/wallet/deposit-button';
import { EntryList } from '@/features/wallet/entry-list';
import { PayoutButton } from '@/features/wallet/payout-button';
import { PayoutList } from '@/features/wallet/payout-list';
import { WalletCards } from '@/features/wallet/wallet-cards';
import { ClientMessages } from '@/i18n/client-messages';
import { collect } from '@/lib/api/collect';
import { fetchData } from '@/lib/api/server';
import { CURRENCIES } from '@/lib/format/money';
import { known, wholeNumber, withQuery, type SearchParams } from '@/lib/search-params';
import { requireViewer } from '@/lib/session';
import { buttonStyle } from '@/ui/button-style';
import { Section } from '@/ui/card';
import { EmptyState } from '@/ui/empty-state';
import { LoadMore } from '@/ui/load-more';
import { PageHeader } from '@/ui/page-header';
import { TabLinks } from '@/ui/tab-links';

const STEP = 20;
const PAYOUTS_SHOWN = 50;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('wallet');
  return { title: t('title') };
}

export default async function WalletPage({ searchParams }: { searchParams: SearchParams }) {
  const params = await searchParams;
  const [t, tCommon, tEnums, viewer, { wallets }] = await Promise.all([
    getTranslations('wallet'),
    getTranslations('common'),
    getTranslations('enums.currency'),
    requireViewer(),
    fetchData((api) => api.GET('/api/wallet')),
  ]);
  const asked = known(params.currency, CURRENCIES);
  const wallet = wallets.find(({ currency }) => currency === asked) ?? wallets[0];
  if (!wallet) throw new Error('The API promises a wallet in the default currency');

  const { currency } = wallet;
  const show = wholeNumber(params.show, { min: STEP, max: 400, fallback: STEP });
  const [entries, payouts] = await Promise.all([
    collect(show, (page) =>
      fetchData((api) => api.GET('/api/wallet/entries', { params: { query: { currency, ...page } } })),
    ),
    fetchData((api) => api.GET('/api/payouts', { params: { query: { limit: PAYOUTS_SHOWN } } })),
  ]);
  const isBrand = viewer.role === 'BRAND';
  const href = (target: string) =>
    withQuery('/wallet', { currency: target === wallets[0]?.currency ? undefined : target });

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
      <div className="mt-6 grid items-start gap-6 lg:grid-cols-[1.4fr_1fr]">
        <Section
          title={t('history')}
          action={
            entries.items.length > 0 && (
              // A file of the API, not a page: a plain link, so that the browser saves it.
              <a
                href={`/api/wallet/entries?currency=${currency}&format=csv`}
                download
                className={buttonStyle({ variant: 'ghost' })}
              >
                <Download aria-hidden size={16} />
                {t('csv')}
              </a>
            )
          }
        >
          {entries.items.length === 0 ? (
            <EmptyState
              icon={<Receipt aria-hidden size={24} />}
              title={t('historyEmpty')}
              text={t(isBrand ? 'historyEmptyBrand' : 'historyEmptyCreator')}
            />
          ) : (
            <EntryList entries={entries.items} />
          )}
          {entries.hasMore && (
            <LoadMore
              href={withQuery('/wallet', { currency: asked, show: show + STEP })}
              label={tCommon('showMore')}
            />
          )}
        </Section>
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
