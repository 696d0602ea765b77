'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { FormError } from '@/features/errors/form-error';
import type { Action } from '@/features/errors/use-action';
import { formatMoney } from '@/lib/format/money';
import { Button } from '@/ui/button';
import { Checkbox } from '@/ui/choice';
import { Dialog } from '@/ui/dialog';
import { BalanceFacts } from './payout-panel';
import type { AdminPayout } from './risks';

/** The answer that keeps a payout from the worker. */
export const BY_HAND = 'BY_HAND';

/** Money leaves for good after this, so the sum, the person and the account are said once more. Enter confirms. */
export function ApprovePayoutDialog({
  payout,
  action,
  onClose,
}: {
  payout: AdminPayout;
  action: Action<[answer?: string]>;
  onClose: () => void;
}) {
  const t = useTranslations('admin.payouts');
  const tCommon = useTranslations('common');
  const [isByHand, setByHand] = useState(false);
  const sum = formatMoney(payout.amountMinor, payout.currency);
  const to = { name: payout.owner.displayName, method: payout.methodMask };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && !action.pending && onClose()}
      title={t('approveTitle', { sum })}
      description={isByHand ? t('approveByHandText', to) : t('approveText', to)}
      footer={
        <>
          <Button variant="ghost" disabled={action.pending} onClick={onClose}>
            {tCommon('cancel')}
          </Button>
          <Button
            autoFocus
            pending={action.pending}
            onClick={() => void action.run(isByHand ? BY_HAND : undefined)}
          >
            {t('approveConfirm', { sum })}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <BalanceFacts payout={payout} />
        <Checkbox
          label={t('byHand')}
          hint={t('byHandHint')}
          checked={isByHand}
          onChange={({ target }) => setByHand(target.checked)}
        />
        <FormError failure={action.failure} />
      </div>
    </Dialog>
  );
}
