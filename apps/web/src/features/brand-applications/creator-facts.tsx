import { useTranslations } from 'next-intl';
import { Rating } from '@/features/creators/rating';
import type { Application } from '@/lib/api/types';
import { DefinitionList } from '@/ui/definition-list';
import { Money } from '@/ui/money';
import type { Applicant } from './applicant';

/** What is known of the creator; the rows are the same for everybody, so that they can be compared. */
export function CreatorFacts({
  applicant,
  creator,
}: {
  applicant: Application['creator'];
  creator: Applicant | null;
}) {
  const t = useTranslations('brandApplications');
  const tCommon = useTranslations('common');
  const tEnums = useTranslations('enums');
  const tLanguage = useTranslations('enums.language');
  const unknown = <span className="text-ink-3">{tCommon('notSet')}</span>;
  const languages = (creator?.languages ?? [])
    .map((code) => code as Parameters<typeof tLanguage>[0])
    .filter((code) => tLanguage.has(code));
  const onTime = creator?.onTimeShare ?? null;
  return (
    <DefinitionList
      items={[
        { term: t('rating'), value: <Rating value={applicant.rating} /> },
        { term: t('deals'), value: <span className="tabular">{applicant.completedDeals}</span> },
        {
          term: t('onTime'),
          value:
            onTime === null ? (
              <span className="text-ink-3">{t('onTimeUnknown')}</span>
            ) : (
              <span className="tabular">{t('percent', { value: Math.round(onTime * 100) })}</span>
            ),
        },
        {
          term: t('usualPrice'),
          value:
            creator && creator.pricePerVideoMinor !== null ? (
              <Money minor={creator.pricePerVideoMinor} currency={creator.currency} />
            ) : (
              unknown
            ),
        },
        { term: t('city'), value: creator?.city || unknown },
        {
          term: t('languages'),
          value: languages.length > 0 ? languages.map((code) => tLanguage(code)).join(', ') : unknown,
        },
        {
          term: t('niches'),
          value:
            creator && creator.niches.length > 0
              ? creator.niches.map((niche) => tEnums(`niche.${niche}`)).join(', ')
              : unknown,
        },
      ]}
    />
  );
}
