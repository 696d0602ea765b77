'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { toast } from 'sonner';
import { FormError } from '@/features/errors/form-error';
import { useAction } from '@/features/errors/use-action';
import { callApi, idempotencyHeader, newIdempotencyKey } from '@/lib/api/browser';
import type { Wallet } from '@/lib/api/types';
import { parseMoney } from '@/lib/format/money';
import { useZodForm } from '@/lib/forms/use-zod-form';
import { Button } from '@/ui/button';
import { DefinitionList } from '@/ui/definition-list';
import { Dialog } from '@/ui/dialog';
import { Money } from '@/ui/money';
import { Notice } from '@/ui/notice';
import { PayoutFields } from './payout-fields';
import { BANKS, methodOf, normalizePhone, payoutSchema, type PayoutValues } from './payout-method';
import { amountIssue, kindsOf } from './payout-terms';

const FORM_ID = 'payout-form';

/** Asks how much and where to, shows it once more, then sends. */
export default function PayoutDialog({ wallet, onClose }: { wallet: Wallet; onClose: () => void }) {
  const t = useTranslations('wallet.payout');
  const tCommon = useTranslations('common');
  const router = useRouter();
  const { currency, availableMinor, payoutPendingMinor } = wallet;
  // One at a time in each currency.
  const hasOpen = payoutPendingMinor > 0;
  const [checked, setChecked] = useState<PayoutValues | null>(null);
  const [key, setKey] = useState(newIdempotencyKey);
  const form = useZodForm(payoutSchema, {
    amount: '',
    kind: kindsOf(wallet)[0],
    phone: '',
    bankId: BANKS[0].id,
    bik: '',
    account: '',
    recipient: '',
  });
  const request = useAction(async (values: PayoutValues) => {
    const body = { amountMinor: parseMoney(values.amount) ?? 0, currency, method: methodOf(values) };
    await callApi((api) => api.POST('/api/payouts', { params: { header: idempotencyHeader(key) }, body }));
    router.refresh();
    toast.success(t('done'));
    onClose();
  });
  const review = (values: PayoutValues) => {
    const message = amountIssue(wallet, values.kind, values.amount);
    if (message === null) setChecked(values);
    else form.setError('amount', { message }, { shouldFocus: true });
  };
  const back = () => {
    setChecked(null);
    request.reset();
    // What is sent next may be another request.
    setKey(newIdempotencyKey());
  };

  if (checked) {
    const amountMinor = parseMoney(checked.amount) ?? 0;
    return (
      <Dialog
        open
        onOpenChange={onClose}
        title={t('reviewTitle')}
        footer={
          <>
            <Button variant="ghost" disabled={request.pending} onClick={back}>
              {tCommon('back')}
            </Button>
            <Button size="lg" pending={request.pending} onClick={() => void request.run(checked)}>
              {t('submit')}
            </Button>
          </>
        }
      >
        <div className="flex flex-col gap-4">
          <DefinitionList
            items={[
              {
                term: t('amount'),
                value: <Money minor={amountMinor} currency={currency} className="text-20" />,
                strong: true,
              },
              { term: t('to'), value: <Destination values={checked} /> },
              { term: t('after'), value: <Money minor={availableMinor - amountMinor} currency={currency} /> },
            ]}
          />
          <FormError failure={request.failure} />
        </div>
      </Dialog>
    );
  }
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t('title')}
      description={t('lead')}
      footer={
        <Button type="submit" form={FORM_ID} size="lg" disabled={hasOpen}>
          {t('review')}
        </Button>
      }
    >
      <form
        id={FORM_ID}
        noValidate
        onSubmit={(event) => void form.handleSubmit(review)(event)}
        className="flex flex-col gap-5"
      >
        {hasOpen && <Notice tone="warn">{t('hasOpen')}</Notice>}
        <PayoutFields form={form} wallet={wallet} />
      </form>
    </Dialog>
  );
}

function Destination({ values }: { values: PayoutValues }) {
  const tBanks = useTranslations('wallet.banks');
  if (values.kind === 'BANK') {
    return (
      <span className="tabular">
        {values.recipient.trim()}
        <br />
        {values.account}
      </span>
    );
  }
  const bank = BANKS.find(({ id }) => id === values.bankId);
  return (
    <span className="tabular">
      {normalizePhone(values.phone)}
      <br />
      {bank && tBanks(bank.name)}
    </span>
  );
}
