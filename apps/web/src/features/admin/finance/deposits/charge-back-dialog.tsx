'use client';

import { useTranslations } from 'next-intl';
import { callApi } from '@/lib/api/browser';
import { formatMoney, type Currency } from '@/lib/format/money';
import { ReasonDialog } from '../../desk/reason-dialog';
import { useDecision } from '../../desk/use-decision';

export interface DepositToChargeBack {
  id: string;
  payer: string;
  amountMinor: number;
  currency: Currency;
}

const TEMPLATES = ['bank', 'fraud'] as const;

/** Marks a top-up as taken back by the payer's bank: the balance pays for it, the rest becomes a debt. */
export default function ChargeBackDialog({
  deposit,
  onClose,
}: {
  deposit: DepositToChargeBack;
  onClose: () => void;
}) {
  const t = useTranslations('adminFinance.chargeBack');
  const sum = formatMoney(deposit.amountMinor, deposit.currency);
  const chargeBack = useDecision(
    (reason: string) =>
      callApi((api) =>
        api.POST('/api/admin/deposits/{id}/chargeback', {
          params: { path: { id: deposit.id } },
          body: { reason },
        }),
      ),
    { done: () => t('done'), onSettled: onClose },
  );
  return (
    <ReasonDialog
      title={t('title', { sum })}
      text={t('text', { payer: deposit.payer })}
      confirmLabel={t('confirm', { sum })}
      templates={TEMPLATES.map((key) => t(`template.${key}`))}
      say={t}
      action={chargeBack}
      onClose={onClose}
    />
  );
}
