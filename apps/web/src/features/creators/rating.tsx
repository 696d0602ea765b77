import { Star } from 'lucide-react';
import { useTranslations } from 'next-intl';

/** A mean mark, `4,8`; says so in words to those who cannot see the star. */
export function Rating({ value, className }: { value: number | null; className?: string }) {
  const t = useTranslations('common');
  if (value === null) return <span className={className}>{t('noRating')}</span>;
  const shown = value.toFixed(1).replace('.', ',');
  return (
    <span className={className}>
      <span className="sr-only">{t('rating', { value: shown })}</span>
      <span aria-hidden className="inline-flex items-center gap-1 tabular">
        <Star size={14} className="fill-current" />
        {shown}
      </span>
    </span>
  );
}
