'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useWatch } from 'react-hook-form';
import { toast } from 'sonner';
import * as z from 'zod/mini';
import { FormError } from '@/features/errors/form-error';
import { useAction } from '@/features/errors/use-action';
import { callApi } from '@/lib/api/browser';
import { issue } from '@/lib/forms/field-issue';
import { useIssueText } from '@/lib/forms/use-issue-text';
import { useZodForm } from '@/lib/forms/use-zod-form';
import { isWebUrl } from '@/lib/forms/web-url';
import { ChoiceChip } from '@/ui/choice';
import { Field, FieldSet } from '@/ui/field';
import { Textarea } from '@/ui/input';
import { SubmitButton } from '@/ui/submit-button';

const TEXT_MAX = 4000;
const LINKS_MAX = 10;

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

const schema = z.object({
  audience: z.enum(['sides', 'admins']),
  text: z
    .string()
    .check(z.trim(), z.minLength(1, issue('required')), z.maxLength(TEXT_MAX, issue('tooLong', TEXT_MAX))),
  links: z.string().check(
    z.refine((text) => linesOf(text).every(isWebUrl), issue('url')),
    z.refine((text) => linesOf(text).length <= LINKS_MAX, issue('invalid')),
  ),
});
type Values = z.infer<typeof schema>;

const EMPTY = { text: '', links: '' };

/** A word to both sides, or a note among administrators. Who will read it stands on the button. */
export function CaseMessageForm({ disputeId }: { disputeId: string }) {
  const t = useTranslations('adminDisputes.case');
  const issueText = useIssueText();
  const router = useRouter();
  const form = useZodForm<Values>(schema, { audience: 'admins', ...EMPTY });
  const internal = useWatch({ control: form.control, name: 'audience' }) === 'admins';
  const send = useAction(async ({ audience, text, links }: Values) => {
    await callApi((api) =>
      api.POST('/api/admin/disputes/{id}/messages', {
        params: { path: { id: disputeId } },
        body: { text, links: linesOf(links), internal: audience === 'admins' },
      }),
    );
    toast.success(t(audience === 'admins' ? 'saved' : 'sent'));
    form.reset({ audience, ...EMPTY });
    router.refresh();
  });
  const { errors } = form.formState;
  return (
    <form
      noValidate
      aria-label={t('write')}
      onSubmit={(event) => void form.handleSubmit(send.run)(event)}
      className="mt-4 flex flex-col gap-3 border-t border-line pt-4"
    >
      <FieldSet label={t('audience')} className="gap-0">
        <div className="flex flex-wrap gap-2">
          <ChoiceChip {...form.register('audience')} type="radio" value="admins" label={t('toAdmins')} />
          <ChoiceChip {...form.register('audience')} type="radio" value="sides" label={t('toSides')} />
        </div>
      </FieldSet>
      <Field label={t('text')} hint={t(internal ? 'textAdmins' : 'textSides')} error={issueText(errors.text)}>
        <Textarea {...form.register('text')} rows={3} />
      </Field>
      <Field label={t('links')} hint={t('linksHint')} error={issueText(errors.links)}>
        <Textarea
          {...form.register('links')}
          rows={1}
          className="field-sizing-content min-h-control py-1.5"
        />
      </Field>
      <FormError failure={send.failure} />
      <SubmitButton
        variant={internal ? 'secondary' : 'primary'}
        pending={send.pending}
        className="self-start"
      >
        {t(internal ? 'save' : 'send')}
      </SubmitButton>
    </form>
  );
}
