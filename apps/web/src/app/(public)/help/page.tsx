import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { TRACK_STEPS } from '@/features/deals/deal-track-model';
import { cx } from '@/lib/cx';

const QUESTIONS = ['silentBrand', 'silentCreator', 'fee', 'cancel', 'dispute', 'contacts'] as const;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('help');
  return { title: t('title'), description: t('lead') };
}

export default async function HelpPage() {
  const t = await getTranslations('help');
  return (
    <article className="page max-w-feed py-12">
      <h1 className="text-30 font-semibold md:text-40">{t('title')}</h1>
      <p className="mt-4 text-18 text-pretty text-ink-2">{t('lead')}</p>

      <h2 className="mt-12 text-24 font-semibold">{t('trackTitle')}</h2>
      <ol className="mt-6">
        {TRACK_STEPS.map((step, index) => (
          <li key={step} className="relative flex gap-5 pb-8 last:pb-0">
            <span
              aria-hidden
              className={cx(
                'mt-1 w-1.5 shrink-0 self-stretch rounded-full',
                step === 'funding' || step === 'payout' ? 'bg-money' : 'bg-line-strong',
              )}
            />
            <div>
              <h3 className="text-18 font-semibold">
                <span className="mr-2 text-ink-3 tabular">{index + 1}</span>
                {t(`steps.${step}.title`)}
              </h3>
              <p className="mt-1 text-16 text-pretty text-ink-2">{t(`steps.${step}.text`)}</p>
            </div>
          </li>
        ))}
      </ol>

      <h2 className="mt-12 text-24 font-semibold">{t('questionsTitle')}</h2>
      <div className="mt-4 divide-y divide-line rounded-card border border-line bg-surface">
        {QUESTIONS.map((question) => (
          <details key={question} className="group px-5">
            <summary className="flex min-h-14 list-none items-center justify-between gap-4 text-16 font-medium [&::-webkit-details-marker]:hidden">
              {t(`questions.${question}.q`)}
              <span aria-hidden className="text-20 text-ink-3 transition-transform group-open:rotate-45">
                +
              </span>
            </summary>
            <p className="pb-5 text-16 text-pretty text-ink-2">{t(`questions.${question}.a`)}</p>
          </details>
        ))}
      </div>
    </article>
  );
}
