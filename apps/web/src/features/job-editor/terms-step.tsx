'use client';

import { useTranslations } from 'next-intl';
import { useWatch } from 'react-hook-form';
import { DEADLINE_TYPES, RIGHTS_PACKAGES } from '@/lib/vocabulary';
import { RadioCard } from '@/ui/choice';
import { Field, FieldSet } from '@/ui/field';
import { Select } from '@/ui/input';
import { JobNumberField, JobTextField, useJobFields } from './fields';

export function TermsStep() {
  const t = useTranslations('jobEditor');
  const tEnums = useTranslations('enums');
  const tCommon = useTranslations('common');
  const { register, control, setValue, errorOf, t: tField } = useJobFields();
  const [deadlineType, shippingRequired] = useWatch({ control, name: ['deadlineType', 'shippingRequired'] });
  // A day without the label «К дате» would be kept unseen.
  const forgetDay = (type: string) => type !== 'DATE' && setValue('deadlineAt', '', { shouldDirty: true });
  return (
    <>
      <FieldSet label={tField('rightsPackage')} error={errorOf('rightsPackage')}>
        <div className="grid gap-2 sm:grid-cols-2">
          {RIGHTS_PACKAGES.map((value) => (
            <RadioCard
              key={value}
              {...register('rightsPackage')}
              value={value}
              label={tEnums(`rightsPackage.${value}`)}
              hint={tEnums(`rightsPackageHint.${value}`)}
            />
          ))}
        </div>
      </FieldSet>
      <div className="grid gap-5 sm:grid-cols-2">
        <JobNumberField
          name="usageTermDays"
          unit={t('unit.days')}
          note={tCommon('optional')}
          hint={tField('usageTermDaysHint')}
        />
        <JobNumberField name="revisionRounds" hint={tField('revisionRoundsHint')} />
        <JobNumberField
          name="workDays"
          unit={t('unit.days')}
          hint={tField(shippingRequired ? 'workDaysShippingHint' : 'workDaysHint')}
        />
        <JobNumberField name="reviewDays" unit={t('unit.days')} hint={tField('reviewDaysHint')} />
      </div>
      <div className="grid gap-5 sm:grid-cols-2">
        <Field
          label={tField('deadlineType')}
          note={tCommon('optional')}
          hint={tField('deadlineTypeHint')}
          error={errorOf('deadlineType')}
        >
          <Select
            {...register('deadlineType', {
              onChange: (event: { target: { value: string } }) => forgetDay(event.target.value),
            })}
          >
            <option value="">{t('anyDeadline')}</option>
            {DEADLINE_TYPES.map((value) => (
              <option key={value} value={value}>
                {tEnums(`deadlineType.${value}`)}
              </option>
            ))}
          </Select>
        </Field>
        {deadlineType === 'DATE' && <JobTextField name="deadlineAt" type="date" />}
      </div>
    </>
  );
}
