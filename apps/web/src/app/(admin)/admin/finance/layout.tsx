import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { FinanceNav } from '@/features/admin/finance/finance-nav';
import { ClientMessages } from '@/i18n/client-messages';

export default async function FinanceLayout({ children }: { children: ReactNode }) {
  const t = await getTranslations('adminFinance');
  return (
    <>
      <h1 className="text-20 font-semibold">{t('title')}</h1>
      <FinanceNav />
      <ClientMessages areas={['admin', 'adminFinance']}>{children}</ClientMessages>
    </>
  );
}
