import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PayPanel } from '@/features/wallet/pay-panel';
import { ClientMessages } from '@/i18n/client-messages';
import { fetchData } from '@/lib/api/server';
import { oneOf, type SearchParams } from '@/lib/search-params';

const UUID = /^[0-9a-f-]{36}$/;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('wallet.pay');
  return { title: t('title') };
}

interface PayPageProps {
  params: Promise<{ depositId: string }>;
  searchParams: SearchParams;
}

/** Where a top-up is paid; knows the deal to return to, when it was begun there. */
export default async function PayPage({ params, searchParams }: PayPageProps) {
  const [{ depositId: id }, { deal, returned }] = await Promise.all([params, searchParams]);
  const deposit = await fetchData((api) =>
    api.GET('/api/wallet/deposits/{id}', { params: { path: { id } } }),
  );
  const dealId = oneOf(deal);
  return (
    <ClientMessages areas={['wallet']}>
      <PayPanel
        deposit={deposit}
        dealId={dealId && UUID.test(dealId) ? dealId : null}
        returned={oneOf(returned) !== undefined}
      />
    </ClientMessages>
  );
}
