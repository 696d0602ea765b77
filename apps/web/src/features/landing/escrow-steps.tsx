import { ArrowRight } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { cx } from '@/lib/cx';

const STEPS = [
  { key: 'fund', bar: 'bg-money' },
  { key: 'work', bar: 'bg-ink-3' },
  { key: 'pay', bar: 'bg-money' },
] as const;

/** The deal's track once more, as an explanation: green where money is safe. */
export function EscrowSteps() {
  const t = useTranslations('landing');
  return (
    <section className="page py-16" aria-labelledby="steps">
      <div className="flex flex-wrap items-end justify-between gap-4">
        <div className="max-w-xl">
          <h2 id="steps" className="text-30 font-semibold">
            {t('stepsTitle')}
          </h2>
          <p className="mt-2 text-16 text-pretty text-ink-2">{t('stepsLead')}</p>
        </div>
        <Link
          href="/help"
          className="inline-flex min-h-11 items-center gap-2 rounded-chip font-medium hover:underline"
        >
          {t('stepsMore')}
          <ArrowRight aria-hidden size={16} />
        </Link>
      </div>
      <ol className="mt-8 grid gap-8 md:grid-cols-3 md:gap-2">
        {STEPS.map(({ key, bar }, index) => (
          <li key={key} className="flex flex-col">
            <span aria-hidden className={cx('h-2 rounded-full', bar)} />
            <p className="mt-5 text-13 font-medium text-ink-3 tabular">{index + 1}</p>
            <h3 className="mt-1 text-20 font-semibold">{t(`steps.${key}.title`)}</h3>
            <p className="mt-2 text-16 text-pretty text-ink-2 md:pr-6">{t(`steps.${key}.text`)}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}
