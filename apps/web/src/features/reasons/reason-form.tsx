'use client';

import { useTranslations } from 'next-intl';
import { useState, type SubmitEvent } from 'react';
import { Radio } from '@/ui/choice';
import { Field, FieldSet } from '@/ui/field';
import { Textarea } from '@/ui/input';

const REASON_MAX = 500;
const OWN = 'own';

interface ReasonFormProps {
  id: string;
  templates: readonly string[];
  labels: { legend: string; own: string; field: string; hint: string };
  onSubmit: (reason: string) => void;
}

/** Why something is refused: a ready sentence, or one's own words. The button that sends it is outside, by `form={id}`. */
export function ReasonForm({ id, templates, labels, onSubmit }: ReasonFormProps) {
  const tError = useTranslations('errors.field');
  const [choice, setChoice] = useState(templates[0] ?? OWN);
  const [own, setOwn] = useState('');
  const [isMissing, setMissing] = useState(false);

  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const reason = choice === OWN ? own.trim() : choice;
    setMissing(reason === '');
    if (reason !== '') onSubmit(reason);
  };
  return (
    <form id={id} noValidate onSubmit={submit} className="flex flex-col gap-3">
      <FieldSet label={labels.legend} className="gap-0">
        {templates.map((text, index) => (
          // In a dialog that a key has opened, arrows choose and Enter sends.
          <Radio
            key={text}
            autoFocus={index === 0}
            name={id}
            value={text}
            label={text}
            checked={choice === text}
            onChange={() => setChoice(text)}
          />
        ))}
        <Radio
          name={id}
          value={OWN}
          label={labels.own}
          checked={choice === OWN}
          onChange={() => setChoice(OWN)}
        />
      </FieldSet>
      {choice === OWN && (
        <Field label={labels.field} hint={labels.hint} error={isMissing ? tError('required') : undefined}>
          <Textarea
            rows={4}
            maxLength={REASON_MAX}
            value={own}
            onChange={(event) => setOwn(event.target.value)}
          />
        </Field>
      )}
    </form>
  );
}
