'use client';

import { useTranslations } from 'next-intl';
import { useAcceptance } from '@/features/deals/use-acceptance';
import { FormError } from '@/features/errors/form-error';
import { PriceBreakdown, percentOf } from '@/features/money/price-breakdown';
import { splitPrice } from '@/features/money/split-price';
import { callApi } from '@/lib/api/browser';
import type { Invitation } from '@/lib/api/types';
import { formatMoney } from '@/lib/format/money';
import { ConfirmDialog } from '@/ui/confirm-dialog';

/**
 * Says yes at the price on the button, with what is left of it after the commission. If that price, the brief or the
 * free places have changed meanwhile the API refuses; the page behind is asked anew, and the button names the price of now.
 */
export function AcceptInvitationDialog({
  invitation,
  onClose,
}: {
  invitation: Invitation;
  onClose: () => void;
}) {
  const t = useTranslations('invitations');
  const { id, priceMinor, currency, commissionBps, job } = invitation;
  const price = formatMoney(priceMinor, currency);
  const accept = useAcceptance(() =>
    callApi((api) =>
      api.POST('/api/invitations/{id}/accept', { params: { path: { id } }, body: { priceMinor } }),
    ),
  );
  const isStillOpen = invitation.allowedActions.includes('ACCEPT');
  return (
    <ConfirmDialog
      open
      onOpenChange={onClose}
      title={t('acceptTitle', { price })}
      confirmLabel={t('acceptConfirm', { price })}
      pending={accept.pending}
      onConfirm={() => (isStillOpen ? void accept.run() : onClose())}
    >
      <div className="flex flex-col gap-4">
        <p>{t('acceptText', { title: job.title })}</p>
        <div className="flex flex-col gap-2.5 rounded-control bg-sunken p-3">
          <PriceBreakdown parts={splitPrice(priceMinor, commissionBps)} currency={currency} own />
          <p className="text-13 text-ink-2">{t('fee', { percent: percentOf(commissionBps) })}</p>
        </div>
        <FormError failure={accept.failure} />
        {accept.failure?.reason === 'PRICE_CHANGED' && (
          <p className="text-ink-2">{t('priceNow', { price })}</p>
        )}
      </div>
    </ConfirmDialog>
  );
}
