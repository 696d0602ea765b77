'use client';

import { useTranslations } from 'next-intl';
import { FormError } from '@/features/errors/form-error';
import type { Action } from '@/features/errors/use-action';
import { formatMoney } from '@/lib/format/money';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { BalanceFacts } from './payout-panel';
import type { AdminPayout } from './risks';

/** Money leaves for good after this, so the sum, the person and the account are said once more. Enter confirms. */
export function ApprovePayoutDialog({
  payout,
  action,
  onClose,
}: {
  payout: AdminPayout;
  action: Action<[]>;
  onClose: () => void;
}) {
  const t = useTranslations('admin.payouts');
  const tCommon = useTranslations('common');
  const sum = formatMoney(payout.amountMinor, payout.currency);
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && !action.pending && onClose()}
      title={t('approveTitle', { sum })}
      description={t('approveText', { name: payout.owner.displayName, method: payout.methodMask })}
      footer={
        <>
          <Button variant="ghost" disabled={action.pending} onClick={onClose}>
            {tCommon('cancel')}
          </Button>
          <Button autoFocus pending={action.pending} onClick={() => void action.run()}>
            {t('approveConfirm', { sum })}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <BalanceFacts payout={payout} />
        <FormError failure={action.failure} />
      </div>
    </Dialog>
  );
}
