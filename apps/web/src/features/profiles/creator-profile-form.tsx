'use client';

import { useTranslations } from 'next-intl';
import * as z from 'zod/mini';
import { FormError } from '@/features/errors/form-error';
import { callApi } from '@/lib/api/browser';
import type { OwnCreatorProfile } from '@/lib/api/types';
import { CURRENCIES, formatAmount, parseMoney } from '@/lib/format/money';
import { issue } from '@/lib/forms/field-issue';
import { useIssueText } from '@/lib/forms/use-issue-text';
import { useZodForm } from '@/lib/forms/use-zod-form';
import { LANGUAGES, NICHES, PLATFORMS } from '@/lib/vocabulary';
import { Checkbox, ChoiceChip, Radio } from '@/ui/choice';
import { Field, FieldSet } from '@/ui/field';
import { Input, Select, Textarea } from '@/ui/input';
import { SubmitButton } from '@/ui/submit-button';
import { useProfileSave } from './use-profile-save';

const TEXT_MAX = 2000;
const PLACE_MAX = 80;

const schema = z.object({
  bio: z.string().check(z.maxLength(TEXT_MAX, issue('tooLong', TEXT_MAX))),
  country: z.string().check(z.maxLength(PLACE_MAX, issue('tooLong', PLACE_MAX))),
  city: z.string().check(z.maxLength(PLACE_MAX, issue('tooLong', PLACE_MAX))),
  languages: z.array(z.string()),
  niches: z.array(z.enum(NICHES)),
  platforms: z.array(z.enum(PLATFORMS)),
  price: z
    .string()
    .check(z.refine<string>((text) => text.trim() === '' || (parseMoney(text) ?? 0) > 0, issue('amount'))),
  currency: z.enum(CURRENCIES),
  availability: z.enum(['OPEN', 'PAUSED']),
  isPublic: z.boolean(),
});

export function CreatorProfileForm({ profile }: { profile: OwnCreatorProfile }) {
  const t = useTranslations('profiles.edit');
  const tCommon = useTranslations('common');
  const tEnums = useTranslations('enums');
  const text = useIssueText();
  const form = useZodForm(schema, {
    bio: profile.bio,
    country: profile.country,
    city: profile.city,
    languages: profile.languages,
    niches: profile.niches,
    platforms: profile.platforms,
    price: profile.pricePerVideoMinor === null ? '' : formatAmount(profile.pricePerVideoMinor),
    currency: profile.currency,
    availability: profile.availability,
    isPublic: profile.isPublic,
  });
  const save = useProfileSave(form, ({ price, ...values }) =>
    callApi((api) =>
      api.PUT('/api/creator/profile', { body: { ...values, pricePerVideoMinor: parseMoney(price) } }),
    ),
  );
  const { errors } = form.formState;
  return (
    <form
      noValidate
      onSubmit={(event) => void form.handleSubmit(save.run)(event)}
      className="flex flex-col gap-6"
    >
      <Field label={t('bio')} hint={t('bioHint')} error={text(errors.bio)}>
        <Textarea {...form.register('bio')} rows={5} />
      </Field>
      <div className="grid gap-5 sm:grid-cols-2">
        <Field label={t('country')} error={text(errors.country)}>
          <Input {...form.register('country')} autoComplete="country-name" />
        </Field>
        <Field label={t('city')} error={text(errors.city)}>
          <Input {...form.register('city')} autoComplete="address-level2" />
        </Field>
        <Field label={t('price')} note={tCommon('optional')} hint={t('priceHint')} error={text(errors.price)}>
          <Input {...form.register('price')} inputMode="decimal" className="tabular" />
        </Field>
        <Field label={t('currency')}>
          <Select {...form.register('currency')}>
            {CURRENCIES.map((currency) => (
              <option key={currency} value={currency}>
                {tEnums(`currency.${currency}`)}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      <FieldSet label={t('platforms')}>
        <div className="flex flex-wrap gap-2">
          {PLATFORMS.map((platform) => (
            <ChoiceChip
              key={platform}
              {...form.register('platforms')}
              value={platform}
              label={tEnums(`platform.${platform}`)}
            />
          ))}
        </div>
      </FieldSet>
      <FieldSet label={t('niches')}>
        <div className="flex flex-wrap gap-2">
          {NICHES.map((niche) => (
            <ChoiceChip
              key={niche}
              {...form.register('niches')}
              value={niche}
              label={tEnums(`niche.${niche}`)}
            />
          ))}
        </div>
      </FieldSet>
      <FieldSet label={t('languages')}>
        <div className="flex flex-wrap gap-2">
          {LANGUAGES.map((language) => (
            <ChoiceChip
              key={language}
              {...form.register('languages')}
              value={language}
              label={tEnums(`language.${language}`)}
            />
          ))}
        </div>
      </FieldSet>
      <FieldSet label={t('availability')}>
        <Radio {...form.register('availability')} value="OPEN" label={t('availabilityOpen')} />
        <Radio {...form.register('availability')} value="PAUSED" label={t('availabilityPaused')} />
        <Checkbox {...form.register('isPublic')} label={t('isPublic')} />
      </FieldSet>
      <FormError failure={save.failure} />
      <SubmitButton className="self-start" pending={save.pending}>
        {tCommon('save')}
      </SubmitButton>
    </form>
  );
}
