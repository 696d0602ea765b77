import { useTranslations } from 'next-intl';
import type { Brief } from '@/lib/api/types';
import { formatTimecode } from '@/lib/format/duration';
import { Chip } from '@/ui/chip';
import { DefinitionList } from '@/ui/definition-list';

const EXTRAS = [
  'needsPosting',
  'shippingRequired',
  'rawFiles',
  'projectFiles',
  'subtitles',
  'scriptProvided',
] as const;

/** The terms of a brief, the same on a job and, frozen, on its deals. */
export function BriefTerms({ brief, wide = false }: { brief: Brief; wide?: boolean }) {
  const t = useTranslations('jobs');
  const tCommon = useTranslations('common');
  const tEnums = useTranslations('enums');
  const tLanguage = useTranslations('enums.language');
  const languages = brief.languages
    .map((code) => code as Parameters<typeof tLanguage>[0])
    .filter((code) => tLanguage.has(code));
  return (
    <DefinitionList
      wide={wide}
      items={[
        brief.platform && { term: t('platform'), value: tEnums(`platform.${brief.platform}`) },
        brief.niche && { term: t('niche'), value: tEnums(`niche.${brief.niche}`) },
        brief.contentFormats.length > 0 && {
          term: t('formats'),
          value: brief.contentFormats.map((format) => tEnums(`contentFormat.${format}`)).join(', '),
        },
        brief.deliverablesCount !== null && {
          term: t('deliverables'),
          value: <span className="tabular">{brief.deliverablesCount}</span>,
        },
        brief.videoDurationSec !== null && {
          term: t('duration'),
          value: (
            <span className="tabular">{t('upTo', { value: formatTimecode(brief.videoDurationSec) })}</span>
          ),
        },
        languages.length > 0 && {
          term: t('languages'),
          value: languages.map((code) => tLanguage(code)).join(', '),
        },
        brief.musicPolicy && { term: t('music'), value: tEnums(`musicPolicy.${brief.musicPolicy}`) },
        brief.rightsPackage && { term: t('rights'), value: tEnums(`rightsPackage.${brief.rightsPackage}`) },
        brief.rightsPackage && {
          term: t('usageTerm'),
          value: brief.usageTermDays ? tCommon('days', { count: brief.usageTermDays }) : t('usageForever'),
        },
        brief.revisionRounds !== null && {
          term: t('rounds'),
          value:
            brief.revisionRounds === 0 ? (
              t('noRounds')
            ) : (
              <span className="tabular">{brief.revisionRounds}</span>
            ),
        },
        brief.workDays !== null && { term: t('workDays'), value: tCommon('days', { count: brief.workDays }) },
        brief.reviewDays !== null && {
          term: t('reviewDays'),
          value: tCommon('days', { count: brief.reviewDays }),
        },
      ]}
    />
  );
}

/** What a brief asks for beyond the video itself; nothing where it asks for nothing. */
export function BriefExtras({ brief }: { brief: Brief }) {
  const t = useTranslations('jobs');
  const wanted = EXTRAS.filter((extra) => brief[extra]);
  if (wanted.length === 0) return null;
  return (
    <div className="flex flex-wrap gap-1.5">
      {wanted.map((extra) => (
        <Chip key={extra}>{t(`extra.${extra}`)}</Chip>
      ))}
    </div>
  );
}
