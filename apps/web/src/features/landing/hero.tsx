import { useTranslations } from 'next-intl';
import { LinkButton } from '@/ui/link-button';
import { HeroReel } from './hero-reel';

const FACTS = ['escrow', 'rounds', 'networks'] as const;

export function Hero() {
  const t = useTranslations('landing');
  return (
    <section className="overflow-hidden border-b border-line">
      <div className="page grid items-center gap-10 pt-12 lg:h-154 lg:grid-cols-[1fr_1fr] lg:gap-16 lg:pt-0">
        <div>
          <h1 className="text-30 font-semibold text-balance sm:text-40">{t('heroTitle')}</h1>
          <p className="mt-5 max-w-lg text-18 text-pretty text-ink-2">{t('heroLead')}</p>
          <div className="mt-8 flex flex-wrap gap-3">
            <LinkButton href="/register?role=BRAND" size="lg">
              {t('ctaBrand')}
            </LinkButton>
            <LinkButton href="/jobs" size="lg" variant="secondary">
              {t('ctaCreator')}
            </LinkButton>
          </div>
          <ul className="mt-8 flex flex-col gap-2 text-ink-2">
            {FACTS.map((fact) => (
              <li key={fact} className="flex items-center gap-3">
                <span aria-hidden className="h-px w-6 bg-line-strong" />
                {t(`heroFacts.${fact}`)}
              </li>
            ))}
          </ul>
        </div>
        <HeroReel />
      </div>
    </section>
  );
}
