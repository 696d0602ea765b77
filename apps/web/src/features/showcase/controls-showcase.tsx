import { Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '@/ui/button';
import { Section } from '@/ui/card';
import { Checkbox, ChoiceChip, Radio, RadioCard } from '@/ui/choice';
import { Field, FieldSet } from '@/ui/field';
import { Input, InputWithUnit, Select, Textarea } from '@/ui/input';
import { LinkButton } from '@/ui/link-button';
import { LinkList } from '@/ui/link-list';
import { Switch } from '@/ui/switch';
import { SliderSample } from './slider-sample';

const VARIANTS = ['primary', 'secondary', 'ghost', 'danger'] as const;

export function ControlsShowcase() {
  const t = useTranslations('showcase');
  const tCommon = useTranslations('common');
  const tEnums = useTranslations('enums');
  const tErrors = useTranslations('errors');
  return (
    <>
      <Section title={t('sections.buttons')}>
        <div className="flex flex-col gap-3">
          {VARIANTS.map((variant) => (
            <div key={variant} className="flex flex-wrap gap-2">
              <Button variant={variant}>{tCommon('save')}</Button>
              <Button variant={variant} icon={<Plus aria-hidden size={16} />}>
                {tCommon('next')}
              </Button>
              <Button variant={variant} pending>
                {tCommon('send')}
              </Button>
              <Button variant={variant} disabled>
                {tCommon('confirm')}
              </Button>
              <LinkButton variant={variant} size="lg" href="/ui">
                {tCommon('open')}
              </LinkButton>
            </div>
          ))}
        </div>
      </Section>
      <Section title={t('sections.fields')}>
        <div className="grid gap-5 md:grid-cols-2">
          <Field label={tEnums('niche.BEAUTY')} hint={t('sample')}>
            <Input placeholder={t('sample')} />
          </Field>
          <Field label={tEnums('niche.FOOD')} error={tErrors('field.required')}>
            <Input />
          </Field>
          <Field label={tEnums('niche.HOME')} note={tCommon('optional')}>
            <InputWithUnit unit="₽" defaultValue="12 500" inputMode="decimal" />
          </Field>
          <Field label={tEnums('niche.PETS')}>
            <Select defaultValue="RUB">
              <option value="RUB">{tEnums('currency.RUB')}</option>
              <option value="KZT">{tEnums('currency.KZT')}</option>
            </Select>
          </Field>
          <Field label={tEnums('niche.KIDS')}>
            <Textarea defaultValue={t('sample')} />
          </Field>
          <Field label={tEnums('niche.APPS')}>
            <Input disabled defaultValue={t('sample')} />
          </Field>
          <SliderSample label={tEnums('niche.FITNESS')} />
          <LinkList
            links={[{ url: 'https://example.com/video.mp4', label: tEnums('itemType.FINAL_VIDEO') }]}
          />
        </div>
      </Section>
      <Section title={t('sections.choices')}>
        <div className="grid gap-6 md:grid-cols-2">
          <FieldSet label={tEnums('niche.GAMES')}>
            <Checkbox label={tEnums('contentFormat.REVIEW')} hint={t('sample')} defaultChecked />
            <Checkbox label={tEnums('contentFormat.UNBOXING')} />
            <Checkbox label={tEnums('contentFormat.SKETCH')} disabled />
          </FieldSet>
          <FieldSet label={tEnums('niche.TRAVEL')}>
            <Radio name="radio" label={tEnums('platform.TIKTOK')} defaultChecked />
            <Radio name="radio" label={tEnums('platform.VK_CLIPS')} />
            <Radio name="radio" label={tEnums('platform.OTHER')} disabled />
          </FieldSet>
          <RadioCard
            name="card"
            label={tEnums('rightsPackage.BASIC')}
            hint={tEnums('rightsPackageHint.BASIC')}
            defaultChecked
          />
          <RadioCard name="card" label={tEnums('rightsPackage.ADS')} hint={tEnums('rightsPackageHint.ADS')} />
          <div className="flex gap-4">
            <Switch aria-label={tEnums('platform.TIKTOK')} defaultChecked />
            <Switch aria-label={tEnums('platform.VK_CLIPS')} />
            <Switch aria-label={tEnums('platform.OTHER')} disabled />
          </div>
          <div className="flex flex-wrap gap-2 md:col-span-2">
            <ChoiceChip label={tEnums('contentFormat.HOW_TO')} defaultChecked />
            <ChoiceChip label={tEnums('contentFormat.VOICE_OVER')} />
            <ChoiceChip label={tEnums('contentFormat.NO_FACE')} />
          </div>
        </div>
      </Section>
    </>
  );
}
