'use client';

import { useTranslations } from 'next-intl';
import * as z from 'zod/mini';
import { FormError } from '@/features/errors/form-error';
import { callApi } from '@/lib/api/browser';
import type { BrandProfile } from '@/lib/api/types';
import { issue } from '@/lib/forms/field-issue';
import { useIssueText } from '@/lib/forms/use-issue-text';
import { useZodForm } from '@/lib/forms/use-zod-form';
import { isWebUrl } from '@/lib/forms/web-url';
import { NICHES } from '@/lib/vocabulary';
import { Field } from '@/ui/field';
import { Input, Select, Textarea } from '@/ui/input';
import { SubmitButton } from '@/ui/submit-button';
import { useProfileSave } from './use-profile-save';

const NAME_MAX = 120;
const TEXT_MAX = 2000;
const PLACE_MAX = 80;

const schema = z.object({
  companyName: z
    .string()
    .check(z.trim(), z.minLength(1, issue('required')), z.maxLength(NAME_MAX, issue('tooLong', NAME_MAX))),
  website: z.string().check(
    z.trim(),
    z.refine<string>((text) => text === '' || isWebUrl(text), issue('url')),
  ),
  description: z.string().check(z.maxLength(TEXT_MAX, issue('tooLong', TEXT_MAX))),
  niche: z.union([z.literal(''), z.enum(NICHES)]),
  country: z.string().check(z.maxLength(PLACE_MAX, issue('tooLong', PLACE_MAX))),
  city: z.string().check(z.maxLength(PLACE_MAX, issue('tooLong', PLACE_MAX))),
});

export function BrandProfileForm({ profile }: { profile: BrandProfile }) {
  const t = useTranslations('profiles.edit');
  const tCommon = useTranslations('common');
  const tNiche = useTranslations('enums.niche');
  const text = useIssueText();
  const form = useZodForm<z.infer<typeof schema>>(schema, {
    companyName: profile.companyName,
    website: profile.website ?? '',
    description: profile.description,
    niche: profile.niche ?? '',
    country: profile.country,
    city: profile.city,
  });
  const save = useProfileSave(form, ({ website, niche, ...values }) =>
    callApi((api) =>
      api.PUT('/api/brand/profile', { body: { ...values, website: website || null, niche: niche || null } }),
    ),
  );
  const { errors } = form.formState;
  return (
    <form
      noValidate
      onSubmit={(event) => void form.handleSubmit(save.run)(event)}
      className="flex flex-col gap-5"
    >
      <Field label={t('companyName')} error={text(errors.companyName)}>
        <Input {...form.register('companyName')} autoComplete="organization" />
      </Field>
      <Field label={t('description')} hint={t('descriptionHint')} error={text(errors.description)}>
        <Textarea {...form.register('description')} rows={5} />
      </Field>
      <Field label={t('niche')}>
        <Select {...form.register('niche')}>
          <option value="">{t('nicheNone')}</option>
          {NICHES.map((niche) => (
            <option key={niche} value={niche}>
              {tNiche(niche)}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={t('website')} note={tCommon('optional')} error={text(errors.website)}>
        <Input {...form.register('website')} type="url" inputMode="url" placeholder="https://" />
      </Field>
      <div className="grid gap-5 sm:grid-cols-2">
        <Field label={t('country')} error={text(errors.country)}>
          <Input {...form.register('country')} autoComplete="country-name" />
        </Field>
        <Field label={t('city')} error={text(errors.city)}>
          <Input {...form.register('city')} autoComplete="address-level2" />
        </Field>
      </div>
      <FormError failure={save.failure} />
      <SubmitButton className="self-start" pending={save.pending}>
        {tCommon('save')}
      </SubmitButton>
    </form>
  );
}
