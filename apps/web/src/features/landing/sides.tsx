import { Check } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { LinkButton } from '@/ui/link-button';

const BRAND_POINTS = ['brief', 'choose', 'control'] as const;
const CREATOR_POINTS = ['clear', 'safe', 'silence'] as const;

export function Sides() {
  const t = useTranslations('landing');
  return (
    <section className="page grid gap-4 py-8 md:grid-cols-2">
      <Side title={t('forBrands')} points={BRAND_POINTS.map((point) => t(`brandPoints.${point}`))}>
        <LinkButton href="/register?role=BRAND" size="lg">
          {t('ctaBrand')}
        </LinkButton>
      </Side>
      <Side title={t('forCreators')} points={CREATOR_POINTS.map((point) => t(`creatorPoints.${point}`))}>
        <LinkButton href="/jobs" size="lg" variant="secondary">
          {t('ctaCreator')}
        </LinkButton>
      </Side>
    </section>
  );
}

function Side({ title, points, children }: { title: string; points: string[]; children: ReactNode }) {
  return (
    <div className="flex flex-col items-start rounded-sheet border border-line bg-surface p-6 md:p-8">
      <h2 className="text-24 font-semibold">{title}</h2>
      <ul className="mt-4 mb-8 flex flex-col gap-3 text-16 text-ink-2">
        {points.map((point) => (
          <li key={point} className="flex gap-3">
            <Check aria-hidden size={20} className="mt-0.5 shrink-0 text-money" />
            {point}
          </li>
        ))}
      </ul>
      <div className="mt-auto">{children}</div>
    </div>
  );
}
