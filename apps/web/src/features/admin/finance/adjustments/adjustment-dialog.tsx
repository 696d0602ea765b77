'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import { toast } from 'sonner';
import { useAction } from '@/features/errors/use-action';
import { callApi, idempotencyHeader } from '@/lib/api/browser';
import { useIntentKey } from '@/lib/api/use-intent-key';
import { CURRENCIES, formatMoney, parseMoney } from '@/lib/format/money';
import { issue } from '@/lib/forms/field-issue';
import { useIssueText } from '@/lib/forms/use-issue-text';
import { showServerIssues, useZodForm } from '@/lib/forms/use-zod-form';
import { Button } from '@/ui/button';
import { ChoiceChip } from '@/ui/choice';
import { Dialog } from '@/ui/dialog';
import { Field, FieldSet } from '@/ui/field';
import { Select, Textarea } from '@/ui/input';
import { MoneyField } from '@/ui/money-field';
import { Notice } from '@/ui/notice';
import { MoneyRefusal } from '../money-refusal';
import { adjustmentSchema, DIRECTIONS, type AdjustmentValues } from './adjustment-form';
import { limitOf, needsSecondAdmin, type AdjustmentLimit } from './adjustment-limit';
import { previewOf } from './adjustment-preview';
import { ChosenUser } from './chosen-user';
import { PreviewTable } from './preview-table';
import type { FoundUser } from './use-found-users';
import { UserPicker } from './user-picker';

const FORM_ID = 'adjustment-form';

/** Puts a balance right by hand, and shows beforehand what becomes of it. */
export default function AdjustmentDialog({
  limits,
  onClose,
}: {
  limits: readonly AdjustmentLimit[];
  onClose: () => void;
}) {
  const t = useTranslations('adminFinance.adjustments');
  const tCommon = useTranslations('common');
  const tCurrency = useTranslations('enums.currency');
  const issueText = useIssueText();
  const router = useRouter();
  const keyOf = useIntentKey();
  const [user, setUser] = useState<FoundUser | null>(null);
  const [isUserMissing, setUserMissing] = useState(false);
  const form = useZodForm<AdjustmentValues>(adjustmentSchema, {
    direction: 'CREDIT',
    amount: '',
    currency: 'RUB',
    reason: '',
  });
  const [direction, amount, currency] = useWatch({
    control: form.control,
    name: ['direction', 'amount', 'currency'],
  });
  const amountMinor = parseMoney(amount) ?? 0;
  const limitMinor = limitOf(limits, currency);
  const isForTwo = needsSecondAdmin(limits, { amountMinor, currency });
  const preview =
    user && amountMinor > 0 ? previewOf(user.wallets, { direction, amountMinor, currency }) : null;

  const propose = useAction(async ({ amount: typed, ...values }: AdjustmentValues) => {
    if (!user) return;
    const body = { ...values, userId: user.id, amountMinor: parseMoney(typed) ?? 0 };
    try {
      const { status } = await callApi((api) =>
        api.POST('/api/admin/finance/adjustments', {
          params: { header: idempotencyHeader(keyOf(JSON.stringify(body))) },
          body,
        }),
      );
      toast.success(t(status === 'POSTED' ? 'posted' : 'proposed'));
      onClose();
      router.refresh();
    } catch (error) {
      if (!showServerIssues(form, error)) throw error;
    }
  });
  const { errors } = form.formState;

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && !propose.pending && onClose()}
      title={t('newTitle')}
      description={t('newText')}
      footer={
        <>
          <Button variant="ghost" disabled={propose.pending} onClick={onClose}>
            {tCommon('cancel')}
          </Button>
          <Button
            type="submit"
            form={FORM_ID}
            pending={propose.pending}
            disabled={preview !== null && !preview.isPossible}
          >
            {t(isForTwo ? 'proposeToOther' : 'propose')}
          </Button>
        </>
      }
    >
      <form
        id={FORM_ID}
        noValidate
        onSubmit={(event) => {
          setUserMissing(!user);
          void form.handleSubmit(propose.run)(event);
        }}
        className="flex flex-col gap-4"
      >
        {user ? (
          <ChosenUser user={user} onChange={() => setUser(null)} />
        ) : (
          <Field
            label={t('user.label')}
            hint={t('user.hint')}
            error={isUserMissing ? issueText({ message: issue('choose') }) : undefined}
          >
            <UserPicker onPick={setUser} />
          </Field>
        )}
        <FieldSet label={t('direction')} className="gap-0">
          <div className="flex flex-wrap gap-2">
            {DIRECTIONS.map((one) => (
              <ChoiceChip
                key={one}
                {...form.register('direction')}
                type="radio"
                value={one}
                label={t(`directions.${one}`)}
              />
            ))}
          </div>
        </FieldSet>
        <div className="grid gap-4 sm:grid-cols-2">
          <MoneyField
            {...form.register('amount')}
            label={t('amount')}
            hint={
              limitMinor === undefined
                ? undefined
                : t(limitMinor === 0 ? 'limitNone' : 'limit', { sum: formatMoney(limitMinor, currency) })
            }
            error={issueText(errors.amount)}
            currency={currency}
          />
          <Field label={t('currency')}>
            <Select {...form.register('currency')}>
              {CURRENCIES.map((one) => (
                <option key={one} value={one}>
                  {tCurrency(one)}
                </option>
              ))}
            </Select>
          </Field>
        </div>
        <div role="status" className="empty:hidden">
          {isForTwo && <Notice tone="warn">{t('needsSecond')}</Notice>}
        </div>
        {preview && <PreviewTable preview={preview} currency={currency} />}
        <Field label={t('reason')} hint={t('reasonHint')} error={issueText(errors.reason)}>
          <Textarea {...form.register('reason')} rows={3} />
        </Field>
        <MoneyRefusal failure={propose.failure} missing={t('preview.impossible')} />
      </form>
    </Dialog>
  );
}
