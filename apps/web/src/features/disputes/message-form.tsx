'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { FormProvider } from 'react-hook-form';
import { toast } from 'sonner';
import * as z from 'zod/mini';
import { FormError } from '@/features/errors/form-error';
import { useAction } from '@/features/errors/use-action';
import { callApi } from '@/lib/api/browser';
import { useZodForm } from '@/lib/forms/use-zod-form';
import { Button } from '@/ui/button';
import { EMPTY_STATEMENT, statementOf, statementSchema, type StatementValues } from './evidence';
import { StatementFields } from './statement-fields';

const schema = z.object(statementSchema);

/** Adds to one's own position; the other side and the administrators read it. */
export default function MessageForm({ disputeId, onClose }: { disputeId: string; onClose: () => void }) {
  const t = useTranslations('disputes.statement');
  const tCommon = useTranslations('common');
  const router = useRouter();
  const form = useZodForm<StatementValues>(schema, EMPTY_STATEMENT);
  const send = useAction(async (values: StatementValues) => {
    await callApi((api) =>
      api.POST('/api/disputes/{id}/messages', {
        params: { path: { id: disputeId } },
        body: statementOf(values),
      }),
    );
    router.refresh();
    toast.success(t('sent'));
    onClose();
  });
  return (
    <FormProvider {...form}>
      <form
        noValidate
        onSubmit={(event) => void form.handleSubmit(send.run)(event)}
        className="flex flex-col gap-5"
      >
        <StatementFields label={t('text')} hint={t('textHint')} />
        <FormError failure={send.failure} />
        <div className="flex flex-wrap gap-2">
          <Button type="submit" pending={send.pending}>
            {tCommon('send')}
          </Button>
          <Button variant="ghost" onClick={onClose}>
            {tCommon('cancel')}
          </Button>
        </div>
      </form>
    </FormProvider>
  );
}
