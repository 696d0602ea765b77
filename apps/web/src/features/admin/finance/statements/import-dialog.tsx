'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { toast } from 'sonner';
import * as z from 'zod/mini';
import { FormError } from '@/features/errors/form-error';
import { useAction } from '@/features/errors/use-action';
import { asApiError } from '@/lib/api/api-error';
import { callApi } from '@/lib/api/browser';
import { issue } from '@/lib/forms/field-issue';
import { useIssueText } from '@/lib/forms/use-issue-text';
import { showServerIssues, useZodForm } from '@/lib/forms/use-zod-form';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { Field } from '@/ui/field';
import { Select, Textarea } from '@/ui/input';
import { PAYMENT_PROVIDERS } from '../account-name';
import { FileInput } from './file-input';
import { lineErrorsOf, type LineError } from './import-errors';
import { LineErrors } from './line-errors';
import { textOf } from './read-file';

const FORM_ID = 'statement-form';
/** What the API takes of a file. */
const SIZE_MAX = 200_000;
const PASTED = 'statement.csv';

const schema = z.object({
  provider: z.enum(PAYMENT_PROVIDERS, issue('choose')),
  content: z.string().check(z.trim(), z.minLength(1, issue('required'))),
});
type Values = z.infer<typeof schema>;

/** Takes a statement from a file or from the clipboard; of a file with errors nothing is kept, and each is told. */
export default function ImportDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations('adminFinance.statements');
  const tProvider = useTranslations('adminFinance.provider');
  const tCommon = useTranslations('common');
  const issueText = useIssueText();
  const router = useRouter();
  const form = useZodForm<Values>(schema, { content: '' });
  const [fileName, setFileName] = useState<string | null>(null);
  const [isTooLarge, setTooLarge] = useState(false);
  const [lineErrors, setLineErrors] = useState<readonly LineError[]>([]);

  const read = async (file: File) => {
    setLineErrors([]);
    setTooLarge(file.size > SIZE_MAX);
    if (file.size > SIZE_MAX) return;
    setFileName(file.name);
    form.setValue('content', textOf(await file.arrayBuffer()), { shouldValidate: true });
  };
  const send = useAction(async ({ provider, content }: Values) => {
    setLineErrors([]);
    const body = { provider, fileName: fileName ?? PASTED, content };
    try {
      const { id } = await callApi((api) => api.POST('/api/admin/finance/statements', { body }));
      toast.success(t('done'));
      onClose();
      router.push(`/admin/finance/statements/${id}`);
    } catch (error) {
      const wrong = lineErrorsOf(asApiError(error).fields);
      setLineErrors(wrong);
      if (wrong.length === 0 && !showServerIssues(form, error)) throw error;
    }
  });
  const { errors } = form.formState;

  return (
    <Dialog
      open
      wide
      onOpenChange={(open) => !open && !send.pending && onClose()}
      title={t('import')}
      description={t('importText')}
      footer={
        <>
          <Button variant="ghost" disabled={send.pending} onClick={onClose}>
            {tCommon('cancel')}
          </Button>
          <Button type="submit" form={FORM_ID} pending={send.pending}>
            {t('submit')}
          </Button>
        </>
      }
    >
      <form
        id={FORM_ID}
        noValidate
        onSubmit={(event) => void form.handleSubmit(send.run)(event)}
        className="flex flex-col gap-4"
      >
        {lineErrors.length > 0 && <LineErrors errors={lineErrors} />}
        <div className="grid gap-4 sm:grid-cols-2">
          <Field label={t('provider')} error={issueText(errors.provider)}>
            <Select {...form.register('provider')}>
              <option value="">{t('choose')}</option>
              {PAYMENT_PROVIDERS.map((provider) => (
                <option key={provider} value={provider}>
                  {tProvider(provider)}
                </option>
              ))}
            </Select>
          </Field>
          <Field label={t('file')} hint={t('fileHint')} error={isTooLarge ? t('tooLarge') : undefined}>
            <FileInput fileName={fileName} onPick={(file) => void read(file)} />
          </Field>
        </div>
        <Field label={t('content')} hint={t('contentHint')} error={issueText(errors.content)}>
          <Textarea
            {...form.register('content')}
            rows={8}
            wrap="off"
            spellCheck={false}
            className="overflow-x-auto font-mono text-12 md:text-12"
          />
        </Field>
        <FormError failure={send.failure} />
      </form>
    </Dialog>
  );
}
