'use client';

import { useTranslations } from 'next-intl';
import { useAcceptance } from '@/features/deals/use-acceptance';
import { FormError } from '@/features/errors/form-error';
import { callApi } from '@/lib/api/browser';
import type { Application } from '@/lib/api/types';
import { formatMoney } from '@/lib/format/money';
import { ConfirmDialog } from '@/ui/confirm-dialog';

/**
 * Chooses the creator at the price on the button. If that price, the brief or the free places have changed meanwhile
 * the API refuses; the page behind is asked anew, and the button then names the price of now.
 */
export function AcceptDialog({ application, onClose }: { application: Application; onClose: () => void }) {
  const t = useTranslations('brandApplications');
  const { id, priceMinor, currency, creator } = application;
  const price = formatMoney(priceMinor, currency);

  const accept = useAcceptance(() =>
    callApi((api) =>
      api.POST('/api/applications/{id}/accept', { params: { path: { id } }, body: { priceMinor } }),
    ),
  );
  const isStillOpen = application.allowedActions.includes('ACCEPT');
  const priceChanged = accept.failure?.reason === 'PRICE_CHANGED';

  return (
    <ConfirmDialog
      open
      onOpenChange={onClose}
      title={t('acceptTitle', { price })}
      confirmLabel={t('acceptConfirm', { price })}
      pending={accept.pending}
      onConfirm={() => (isStillOpen ? void accept.run() : onClose())}
    >
      <div className="flex flex-col gap-3">
        <p className="text-16">{t('acceptText', { name: creator.displayName, price })}</p>
        <p className="text-ink-2">{t('acceptRights')}</p>
        <FormError failure={accept.failure} />
        {priceChanged && <p className="font-medium">{t('priceNow', { price })}</p>}
      </div>
    </ConfirmDialog>
  );
}
