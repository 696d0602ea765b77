'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { FormProvider } from 'react-hook-form';
import * as z from 'zod/mini';
import { EMPTY_STATEMENT, statementOf, statementSchema } from '@/features/disputes/evidence';
import { StatementFields } from '@/features/disputes/statement-fields';
import { FormError } from '@/features/errors/form-error';
import { useAction } from '@/features/errors/use-action';
import { callApi } from '@/lib/api/browser';
import type { Deal } from '@/lib/api/types';
import { useZodForm } from '@/lib/forms/use-zod-form';
import { DISPUTE_REASONS } from '@/lib/vocabulary';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { Field } from '@/ui/field';
import { Select } from '@/ui/input';
import type { DealDialogProps } from './use-deal-action';

const FORM_ID = 'dispute-form';

const schema = z.object({ reason: z.enum(DISPUTE_REASONS), ...statementSchema });
type Values = z.infer<typeof schema>;

/** Hands the deal over to an administrator: why, in one's own words, and with what proof. */
export default function DisputeDialog({ deal, onClose }: DealDialogProps<Deal>) {
  const t = useTranslations('disputes.open');
  const tReason = useTranslations('enums.disputeReason');
  const router = useRouter();
  const form = useZodForm<Values>(schema, { reason: 'QUALITY', ...EMPTY_STATEMENT });
  const open = useAction(async ({ reason, ...statement }: Values) => {
    const { id } = await callApi((api) =>
      api.POST('/api/deals/{id}/dispute', {
        params: { path: { id: deal.id } },
        body: { reason, ...statementOf(statement) },
      }),
    );
    router.push(`/disputes/${id}`);
    // Stays pending until the dispute is there, so that a second press cannot find the button again.
    await new Promise(() => undefined);
  });
  return (
    <Dialog
      open
      onOpenChange={onClose}
      wide
      title={t('title')}
      description={t('lead')}
      footer={
        <Button type="submit" form={FORM_ID} size="lg" pending={open.pending}>
          {t('confirm')}
        </Button>
      }
    >
      <FormProvider {...form}>
        <form
          id={FORM_ID}
          noValidate
          onSubmit={(event) => void form.handleSubmit(open.run)(event)}
          className="flex flex-col gap-5"
        >
          <Field label={t('reason')}>
            <Select {...form.register('reason')}>
              {DISPUTE_REASONS.map((reason) => (
                <option key={reason} value={reason}>
                  {tReason(reason)}
                </option>
              ))}
            </Select>
          </Field>
          <StatementFields label={t('text')} hint={t('textHint')} />
          <FormError failure={open.failure} />
        </form>
      </FormProvider>
    </Dialog>
  );
}
