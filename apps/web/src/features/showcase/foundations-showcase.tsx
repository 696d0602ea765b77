import { useTranslations } from 'next-intl';
import { Section } from '@/ui/card';
import { TONE_SOFT, type Tone } from '@/ui/tone';

const SIZES = [
  'text-12',
  'text-13',
  'text-14',
  'text-16',
  'text-18',
  'text-20',
  'text-24',
  'text-30',
  'text-40',
];
const GROUNDS = [
  'bg-bg',
  'bg-surface',
  'bg-sunken',
  'bg-line',
  'bg-line-strong',
  'bg-ink-3',
  'bg-ink-2',
  'bg-ink',
  'bg-primary',
  'bg-accent',
];

export function FoundationsShowcase() {
  const t = useTranslations('showcase');
  return (
    <>
      <Section title={t('sections.type')}>
        <div className="flex flex-col gap-3">
          {SIZES.map((size) => (
            <p key={size} className={`${size} overflow-hidden font-medium text-ellipsis`}>
              {t('sample')}
            </p>
          ))}
        </div>
      </Section>
      <Section title={t('sections.colors')}>
        <div className="grid grid-cols-5 gap-2 md:grid-cols-10">
          {GROUNDS.map((ground) => (
            <span key={ground} className={`h-12 rounded-chip border border-line ${ground}`} />
          ))}
        </div>
        <div className="mt-3 grid grid-cols-3 gap-2 md:grid-cols-6">
          {Object.keys(TONE_SOFT).map((tone) => (
            <span
              key={tone}
              className={`flex h-12 items-center justify-center rounded-chip font-semibold tabular ${TONE_SOFT[tone as Tone]}`}
            >
              12 500 ₽
            </span>
          ))}
        </div>
      </Section>
    </>
  );
}
