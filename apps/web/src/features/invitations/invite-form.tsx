'use client';

import { useTranslations } from 'next-intl';
import * as z from 'zod/mini';
import { FormError } from '@/features/errors/form-error';
import { useAction } from '@/features/errors/use-action';
import { callApi } from '@/lib/api/browser';
import type { Job } from '@/lib/api/types';
import { formatMoneyRange, parseMoney } from '@/lib/format/money';
import { issue } from '@/lib/forms/field-issue';
import { useIssueText } from '@/lib/forms/use-issue-text';
import { showServerIssues, useZodForm } from '@/lib/forms/use-zod-form';
import { Field } from '@/ui/field';
import { Select, Textarea } from '@/ui/input';
import { MoneyField } from '@/ui/money-field';

export const INVITE_FORM = 'invite-form';
const MESSAGE_MIN = 10;
const MESSAGE_MAX = 2000;

const schema = z.object({
  jobId: z.string(),
  priceMinor: z.string().check(z.refine<string>((text) => (parseMoney(text) ?? 0) > 0, issue('amount'))),
  message: z
    .string()
    .check(
      z.trim(),
      z.minLength(MESSAGE_MIN, issue('tooShort', MESSAGE_MIN)),
      z.maxLength(MESSAGE_MAX, issue('tooLong', MESSAGE_MAX)),
    ),
});

interface InviteFormProps {
  jobs: Job[];
  creatorId: string;
  onPending: (pending: boolean) => void;
  onSent: (jobId: string) => void;
}

/** Which job, at what price, and why this creator. */
export function InviteForm({ jobs, creatorId, onPending, onSent }: InviteFormProps) {
  const t = useTranslations('invitations.invite');
  const text = useIssueText();
  const form = useZodForm(schema, { jobId: jobs[0]!.id, priceMinor: '', message: '' });
  const { errors: invalid } = form.formState;
  const chosenId = form.watch('jobId');
  const job = jobs.find(({ id }) => id === chosenId) ?? jobs[0]!;

  const send = useAction(async ({ jobId, priceMinor, message }: z.infer<typeof schema>) => {
    onPending(true);
    try {
      const body = { creatorId, priceMinor: parseMoney(priceMinor) ?? 0, message };
      await callApi((api) =>
        api.POST('/api/jobs/{id}/invitations', { params: { path: { id: jobId } }, body }),
      );
      onSent(jobId);
    } catch (error) {
      if (!showServerIssues(form, error)) throw error;
    } finally {
      onPending(false);
    }
  });

  return (
    <form
      id={INVITE_FORM}
      noValidate
      onSubmit={(event) => void form.handleSubmit(send.run)(event)}
      className="flex flex-col gap-5"
    >
      <Field label={t('job')}>
        <Select {...form.register('jobId')}>
          {jobs.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </Select>
      </Field>
      <MoneyField
        {...form.register('priceMinor')}
        label={t('price')}
        error={text(invalid.priceMinor)}
        hint={
          job.budgetMinMinor !== null &&
          job.budgetMaxMinor !== null &&
          t('priceHint', { range: formatMoneyRange(job.budgetMinMinor, job.budgetMaxMinor, job.currency) })
        }
        currency={job.currency}
      />
      <Field label={t('message')} hint={t('messageHint')} error={text(invalid.message)}>
        <Textarea {...form.register('message')} rows={5} />
      </Field>
      <FormError failure={send.failure} />
    </form>
  );
}
