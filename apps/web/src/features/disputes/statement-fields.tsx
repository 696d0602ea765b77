'use client';

import { Plus, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useFieldArray, useFormContext } from 'react-hook-form';
import { useIssueText } from '@/lib/forms/use-issue-text';
import { Button } from '@/ui/button';
import { Field, FieldSet } from '@/ui/field';
import { IconButton } from '@/ui/icon-button';
import { Input, Textarea } from '@/ui/input';
import { EVIDENCE_MAX, type StatementValues } from './evidence';

/** Words and links of one statement, among the fields of the form around it: of a new dispute or of a message. */
export function StatementFields({ label, hint }: { label: string; hint: string }) {
  const t = useTranslations('disputes.statement');
  const tCommon = useTranslations('common');
  const text = useIssueText();
  const {
    control,
    register,
    formState: { errors },
  } = useFormContext<StatementValues>();
  const links = useFieldArray({ control, name: 'links' });
  return (
    <>
      <Field label={label} hint={hint} error={text(errors.text)}>
        <Textarea {...register('text')} rows={5} />
      </Field>
      <FieldSet label={t('links')} note={tCommon('optional')} hint={t('linksHint')}>
        {links.fields.map((field, index) => (
          <div key={field.id} className="flex items-start gap-2">
            <Field
              label={t('link', { number: index + 1 })}
              hideLabel
              error={text(errors.links?.[index]?.url)}
              className="flex-1"
            >
              <Input {...register(`links.${index}.url`)} type="url" inputMode="url" placeholder="https://" />
            </Field>
            {links.fields.length > 1 && (
              <IconButton
                label={t('removeLink', { number: index + 1 })}
                icon={<X aria-hidden size={18} />}
                onClick={() => links.remove(index)}
              />
            )}
          </div>
        ))}
        {links.fields.length < EVIDENCE_MAX && (
          <Button
            variant="ghost"
            className="self-start"
            icon={<Plus aria-hidden size={16} />}
            onClick={() => links.append({ url: '' })}
          >
            {t('addLink')}
          </Button>
        )}
      </FieldSet>
    </>
  );
}
