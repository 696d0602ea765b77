'use client';

import { useTranslations } from 'next-intl';
import { callApi } from '@/lib/api/browser';
import { formatMoney } from '@/lib/format/money';
import { ConfirmDialog } from '@/ui/confirm-dialog';
import { ReasonDialog } from '../../desk/reason-dialog';
import { useDecision } from '../../desk/use-decision';
import { MoneyRefusal } from '../money-refusal';
import { changeOf, type Adjustment } from './adjustment';
import { previewOf } from './adjustment-preview';
import { PreviewTable } from './preview-table';
import { useFoundUsers } from './use-found-users';

interface DecisionDialogProps {
  adjustment: Adjustment;
  asking: 'confirm' | 'reject';
  onClose: () => void;
}

const TEMPLATES = ['proof', 'amount', 'user'] as const;

/** The second admin's word: the balance changes at once, or never. */
export default function DecisionDialog({ asking, ...props }: DecisionDialogProps) {
  return asking === 'confirm' ? <Confirm {...props} /> : <Reject {...props} />;
}

type Asked = Omit<DecisionDialogProps, 'asking'>;

function Confirm({ adjustment, onClose }: Asked) {
  const t = useTranslations('adminFinance.adjustments');
  const { user, currency } = adjustment;
  const owner = useFoundUsers(user.id)?.users.find(({ id }) => id === user.id);
  const sum = formatMoney(changeOf(adjustment), currency, { sign: true });
  const confirm = useDecision(
    () =>
      callApi((api) =>
        api.POST('/api/admin/finance/adjustments/{id}/confirm', { params: { path: { id: adjustment.id } } }),
      ),
    { done: () => t('posted'), onSettled: onClose },
  );
  return (
    <ConfirmDialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('confirmTitle', { sum })}
      confirmLabel={t('confirm')}
      pending={confirm.pending}
      onConfirm={() => void confirm.run()}
    >
      <div className="flex flex-col gap-3">
        <p className="font-medium">{user.displayName}</p>
        <p className="prose-user">{adjustment.reason}</p>
        {owner && <PreviewTable preview={previewOf(owner.wallets, adjustment)} currency={currency} />}
        <MoneyRefusal failure={confirm.failure} missing={t('preview.impossible')} />
      </div>
    </ConfirmDialog>
  );
}

function Reject({ adjustment, onClose }: Asked) {
  const t = useTranslations('adminFinance.adjustments');
  const tReject = useTranslations('adminFinance.adjustments.rejection');
  const reject = useDecision(
    (reason: string) =>
      callApi((api) =>
        api.POST('/api/admin/finance/adjustments/{id}/reject', {
          params: { path: { id: adjustment.id } },
          body: { reason },
        }),
      ),
    { done: () => t('rejected'), onSettled: onClose },
  );
  return (
    <ReasonDialog
      title={tReject('title')}
      text={tReject('text')}
      confirmLabel={t('reject')}
      templates={TEMPLATES.map((key) => tReject(`template.${key}`))}
      say={tReject}
      action={reject}
      onClose={onClose}
    />
  );
}
