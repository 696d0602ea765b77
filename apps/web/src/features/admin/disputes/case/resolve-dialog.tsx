'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import * as z from 'zod/mini';
import { FormError } from '@/features/errors/form-error';
import { callApi } from '@/lib/api/browser';
import { formatAmount, formatMoney, parseMoney } from '@/lib/format/money';
import { issue } from '@/lib/forms/field-issue';
import { useIssueText } from '@/lib/forms/use-issue-text';
import { useZodForm } from '@/lib/forms/use-zod-form';
import { Button } from '@/ui/button';
import { Radio } from '@/ui/choice';
import { Dialog } from '@/ui/dialog';
import { Field, FieldSet } from '@/ui/field';
import { Textarea } from '@/ui/input';
import { MoneyField } from '@/ui/money-field';
import { useDecision } from '../../desk/use-decision';
import { PartsTable } from './parts-table';
import { OUTCOMES, partsOfChoice, type ResolvableDispute } from './resolution';

const FORM_ID = 'resolve-form';
const VERDICT_MAX = 4000;
const SHARES = [25, 50, 75];

const schemaFor = (dispute: ResolvableDispute) =>
  z
    .object({
      outcome: z.enum(OUTCOMES, issue('choose')),
      gross: z.string(),
      verdict: z
        .string()
        .check(
          z.trim(),
          z.minLength(1, issue('required')),
          z.maxLength(VERDICT_MAX, issue('tooLong', VERDICT_MAX)),
        ),
    })
    .check(
      z.refine(({ outcome, gross }) => partsOfChoice(dispute, outcome, gross) !== null, {
        error: issue('splitPart'),
        path: ['gross'],
      }),
    );
type Values = z.infer<ReturnType<typeof schemaFor>>;

/** Decides over the money in escrow: who gets how much and why, then everything once more before it is final. */
export default function ResolveDialog({
  dispute,
  onClose,
}: {
  dispute: ResolvableDispute;
  onClose: () => void;
}) {
  const t = useTranslations('adminDisputes.resolve');
  const tOutcome = useTranslations('enums.disputeOutcome');
  const tCommon = useTranslations('common');
  const issueText = useIssueText();
  const { id, priceMinor, currency, commissionBps } = dispute;
  const form = useZodForm<Values>(schemaFor(dispute), { gross: '', verdict: '' });
  const [checked, setChecked] = useState<Values | null>(null);
  const [outcome, gross] = useWatch({ control: form.control, name: ['outcome', 'gross'] });
  const parts = partsOfChoice(dispute, outcome, gross);
  const resolve = useDecision(
    (values: Values) =>
      callApi((api) =>
        api.POST('/api/admin/disputes/{id}/resolve', {
          params: { path: { id } },
          body: {
            outcome: values.outcome,
            creatorGrossMinor: values.outcome === 'SPLIT' ? parseMoney(values.gross) : null,
            verdict: values.verdict,
          },
        }),
      ),
    { done: () => t('done'), onSettled: onClose },
  );
  const { errors } = form.formState;
  const sums = parts && (
    <PartsTable parts={parts} priceMinor={priceMinor} currency={currency} commissionBps={commissionBps} />
  );

  if (checked)
    return (
      <Dialog
        open
        onOpenChange={(open) => !open && !resolve.pending && onClose()}
        title={t('confirmTitle')}
        description={t('confirmText')}
        footer={
          <>
            <Button variant="ghost" disabled={resolve.pending} onClick={() => setChecked(null)}>
              {t('edit')}
            </Button>
            <Button autoFocus pending={resolve.pending} onClick={() => void resolve.run(checked)}>
              {t('confirm')}
            </Button>
          </>
        }
      >
        <div className="flex flex-col gap-4">
          <p className="text-16 font-semibold">{tOutcome(checked.outcome)}</p>
          {sums}
          <p className="prose-user rounded-control bg-sunken p-3">{checked.verdict}</p>
          <FormError failure={resolve.failure} />
        </div>
      </Dialog>
    );

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('title')}
      description={t('lead')}
      footer={
        <>
          <Button variant="ghost" onClick={onClose}>
            {tCommon('cancel')}
          </Button>
          <Button type="submit" form={FORM_ID}>
            {t('review')}
          </Button>
        </>
      }
    >
      <form
        id={FORM_ID}
        noValidate
        onSubmit={(event) => void form.handleSubmit(setChecked)(event)}
        className="flex flex-col gap-4"
      >
        <FieldSet label={t('outcome')} error={issueText(errors.outcome)} className="gap-0">
          {OUTCOMES.map((one) => (
            <Radio
              key={one}
              {...form.register('outcome')}
              value={one}
              label={t(one)}
              hint={t(`${one}_HINT`)}
            />
          ))}
        </FieldSet>
        {outcome === 'SPLIT' && (
          <div className="flex flex-col gap-2">
            <MoneyField
              {...form.register('gross')}
              label={t('gross')}
              hint={t('grossHint', { price: formatMoney(priceMinor, currency) })}
              error={issueText(errors.gross)}
              currency={currency}
            />
            <div className="flex gap-2">
              {SHARES.map((percent) => (
                <Button
                  key={percent}
                  variant="secondary"
                  className="px-3 tabular"
                  onClick={() =>
                    form.setValue('gross', formatAmount(Math.floor((priceMinor * percent) / 100)), {
                      shouldValidate: true,
                    })
                  }
                >
                  {t('share', { percent })}
                </Button>
              ))}
            </div>
          </div>
        )}
        {sums && (
          <section aria-label={t('sums')} aria-live="polite" className="rounded-control bg-sunken p-3">
            {sums}
          </section>
        )}
        <Field label={t('verdict')} hint={t('verdictHint')} error={issueText(errors.verdict)}>
          <Textarea {...form.register('verdict')} rows={4} />
        </Field>
      </form>
    </Dialog>
  );
}
