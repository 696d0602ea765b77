'use client';

import { Plus, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useFieldArray } from 'react-hook-form';
import * as z from 'zod/mini';
import { FormError } from '@/features/errors/form-error';
import { callApi } from '@/lib/api/browser';
import type { Deal } from '@/lib/api/types';
import { issue } from '@/lib/forms/field-issue';
import { isWebUrl } from '@/lib/forms/web-url';
import { useIssueText } from '@/lib/forms/use-issue-text';
import { useZodForm } from '@/lib/forms/use-zod-form';
import { ITEM_TYPES } from '@/lib/vocabulary';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { Field, FieldError, FieldSet } from '@/ui/field';
import { IconButton } from '@/ui/icon-button';
import { Input, Select, Textarea } from '@/ui/input';
import { useDealAction, type DealDialogProps } from './use-deal-action';

const NOTE_MAX = 4000;
const ITEMS_MAX = 20;
const FORM_ID = 'submit-form';

const schema = z.object({
  note: z.string().check(z.maxLength(NOTE_MAX, issue('tooLong', NOTE_MAX))),
  items: z.array(
    z.object({
      type: z.enum(ITEM_TYPES),
      url: z.string().check(z.trim(), z.refine<string>(isWebUrl, issue('url'))),
    }),
  ),
});

type Values = z.infer<typeof schema>;

/** Hands in a version: links to the finished video and what goes with it. */
export default function SubmitDialog({ deal, onClose }: DealDialogProps<Deal>) {
  const t = useTranslations('deals.submit');
  const tCommon = useTranslations('common');
  const tEnums = useTranslations('enums.itemType');
  const text = useIssueText();
  const form = useZodForm<Values>(schema, { note: '', items: [{ type: 'FINAL_VIDEO', url: '' }] });
  const items = useFieldArray({ control: form.control, name: 'items' });
  const submit = useDealAction(
    (values: Values) =>
      callApi((api) =>
        api.POST('/api/deals/{id}/submissions', { params: { path: { id: deal.id } }, body: values }),
      ),
    t('done'),
    onClose,
  );
  const { errors } = form.formState;
  const hasVideo = form.watch('items').some(({ type }) => type === 'FINAL_VIDEO');
  return (
    <Dialog
      open
      onOpenChange={onClose}
      wide
      title={t('title')}
      description={t('lead')}
      footer={
        <Button type="submit" form={FORM_ID} size="lg" pending={submit.pending} disabled={!hasVideo}>
          {t('confirm')}
        </Button>
      }
    >
      <form
        id={FORM_ID}
        noValidate
        onSubmit={(event) => void form.handleSubmit(submit.run)(event)}
        className="flex flex-col gap-5"
      >
        <FieldSet label={t('items')} hint={t('itemsHint')}>
          {items.fields.map((field, index) => (
            <div key={field.id} className="flex items-start gap-2">
              <Field label={t('itemType')} hideLabel className="w-36 shrink-0 sm:w-44">
                <Select {...form.register(`items.${index}.type`)}>
                  {ITEM_TYPES.map((type) => (
                    <option key={type} value={type}>
                      {tEnums(type)}
                    </option>
                  ))}
                </Select>
              </Field>
              <Field
                label={t('itemUrl')}
                hideLabel
                error={text(errors.items?.[index]?.url)}
                className="flex-1"
              >
                <Input
                  {...form.register(`items.${index}.url`)}
                  type="url"
                  inputMode="url"
                  placeholder="https://"
                />
              </Field>
              {items.fields.length > 1 && (
                <IconButton
                  label={t('removeItem', { number: index + 1 })}
                  icon={<X aria-hidden size={18} />}
                  onClick={() => items.remove(index)}
                />
              )}
            </div>
          ))}
          {!hasVideo && <FieldError>{t('needVideo')}</FieldError>}
          {items.fields.length < ITEMS_MAX && (
            <Button
              variant="ghost"
              className="self-start"
              icon={<Plus aria-hidden size={16} />}
              onClick={() => items.append({ type: 'OTHER', url: '' })}
            >
              {t('addItem')}
            </Button>
          )}
        </FieldSet>
        <Field label={t('note')} note={tCommon('optional')} hint={t('noteHint')} error={text(errors.note)}>
          <Textarea {...form.register('note')} rows={4} />
        </Field>
        <FormError failure={submit.failure} />
      </form>
    </Dialog>
  );
}
