'use client';

import { useTranslations } from 'next-intl';
import { CONTENT_FORMATS, LANGUAGES, MUSIC_POLICIES, NICHES, PLATFORMS } from '@/lib/vocabulary';
import { Checkbox } from '@/ui/choice';
import { FieldSet } from '@/ui/field';
import { JobChips, JobNumberField, JobSelect, JobTextarea, JobTextField, useJobFields } from './fields';
import { EXTRAS } from './job-form';

export function BriefStep() {
  const t = useTranslations('jobEditor');
  const tJobs = useTranslations('jobs');
  const tEnums = useTranslations('enums');
  const tCommon = useTranslations('common');
  const { register, t: tField } = useJobFields();
  return (
    <>
      <JobTextField name="title" hint={tField('titleHint')} />
      <JobTextarea name="description" rows={8} hint={tField('descriptionHint')} />
      <div className="grid gap-5 sm:grid-cols-2">
        <JobSelect
          name="platform"
          empty={t('choose')}
          options={PLATFORMS.map((value) => ({ value, label: tEnums(`platform.${value}`) }))}
        />
        <JobSelect
          name="niche"
          empty={t('choose')}
          options={NICHES.map((value) => ({ value, label: tEnums(`niche.${value}`) }))}
        />
      </div>
      <JobChips
        name="contentFormats"
        options={CONTENT_FORMATS.map((value) => ({ value, label: tEnums(`contentFormat.${value}`) }))}
      />
      <div className="grid gap-5 sm:grid-cols-2">
        <JobNumberField name="deliverablesCount" />
        <JobNumberField
          name="videoDurationSec"
          unit={t('unit.seconds')}
          hint={tField('videoDurationSecHint')}
        />
      </div>
      <JobChips
        name="languages"
        options={LANGUAGES.map((value) => ({ value, label: tEnums(`language.${value}`) }))}
      />
      <JobSelect
        name="musicPolicy"
        note={tCommon('optional')}
        empty={t('anyMusic')}
        options={MUSIC_POLICIES.map((value) => ({ value, label: tEnums(`musicPolicy.${value}`) }))}
      />
      <FieldSet label={tField('extras')} note={tCommon('optional')}>
        <div className="grid sm:grid-cols-2">
          {EXTRAS.map((name) => (
            <Checkbox key={name} {...register(name)} label={tJobs(`extra.${name}`)} />
          ))}
        </div>
      </FieldSet>
    </>
  );
}
