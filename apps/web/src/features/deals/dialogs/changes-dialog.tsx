'use client';

import { useTranslations } from 'next-intl';
import * as z from 'zod/mini';
import { FormError } from '@/features/errors/form-error';
import { callApi } from '@/lib/api/browser';
import type { Deal } from '@/lib/api/types';
import { parseTimecode } from '@/lib/format/duration';
import { issue } from '@/lib/forms/field-issue';
import { useIssueText } from '@/lib/forms/use-issue-text';
import { useZodForm } from '@/lib/forms/use-zod-form';
import { Button } from '@/ui/button';
import { Radio } from '@/ui/choice';
import { Dialog } from '@/ui/dialog';
import { Field, FieldSet } from '@/ui/field';
import { Input, Select, Textarea } from '@/ui/input';
import { BRIEF_ITEMS, briefItemKey } from '../brief-items';
import { useDealAction, type DealDialogProps } from './use-deal-action';

const TEXT_MAX = 4000;
const FORM_ID = 'changes-form';

const schema = z
  .object({
    text: z
      .string()
      .check(z.trim(), z.minLength(1, issue('required')), z.maxLength(TEXT_MAX, issue('tooLong', TEXT_MAX))),
    cite: z.enum(['brief', 'time']),
    briefItem: z.enum(BRIEF_ITEMS),
    timecode: z.string(),
  })
  .check(
    z.refine(({ cite, timecode }) => cite === 'brief' || parseTimecode(timecode) !== null, {
      error: issue('timecode'),
      path: ['timecode'],
    }),
  );

type Values = z.infer<typeof schema>;

/** Asks for changes; each request cites a point of the brief or a moment of the video. */
export default function ChangesDialog({ deal, onClose }: DealDialogProps<Deal>) {
  const t = useTranslations('deals.changes');
  const tJobs = useTranslations('jobs');
  const text = useIssueText();
  const form = useZodForm<Values>(schema, {
    text: '',
    cite: 'brief',
    briefItem: 'description',
    timecode: '',
  });
  const send = useDealAction(
    (values: Values) => {
      const cited =
        values.cite === 'brief'
          ? { briefItem: values.briefItem }
          : { timecodeSec: parseTimecode(values.timecode) };
      return callApi((api) =>
        api.POST('/api/deals/{id}/request-changes', {
          params: { path: { id: deal.id } },
          body: { text: values.text, ...cited },
        }),
      );
    },
    t('done'),
    onClose,
  );
  const { errors } = form.formState;
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t('title')}
      description={t('lead', { round: deal.revisionRoundsUsed + 1, allowed: deal.revisionRoundsAllowed })}
      footer={
        <Button type="submit" form={FORM_ID} size="lg" pending={send.pending}>
          {t('confirm')}
        </Button>
      }
    >
      <form
        id={FORM_ID}
        noValidate
        onSubmit={(event) => void form.handleSubmit(send.run)(event)}
        className="flex flex-col gap-5"
      >
        <Field label={t('text')} hint={t('textHint')} error={text(errors.text)}>
          <Textarea {...form.register('text')} rows={5} />
        </Field>
        <FieldSet label={t('cite')}>
          <Radio {...form.register('cite')} value="brief" label={t('citeBrief')} />
          <Radio {...form.register('cite')} value="time" label={t('citeTime')} />
        </FieldSet>
        {form.watch('cite') === 'brief' ? (
          <Field label={t('briefItem')}>
            <Select {...form.register('briefItem')}>
              {BRIEF_ITEMS.map((item) => (
                <option key={item} value={item}>
                  {tJobs(briefItemKey(item))}
                </option>
              ))}
            </Select>
          </Field>
        ) : (
          <Field label={t('timecode')} hint={t('timecodeHint')} error={text(errors.timecode)}>
            <Input {...form.register('timecode')} inputMode="numeric" className="max-w-32 tabular" />
          </Field>
        )}
        <FormError failure={send.failure} />
      </form>
    </Dialog>
  );
}
