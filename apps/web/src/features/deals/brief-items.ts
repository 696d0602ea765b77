/** Points of a brief that a request for changes can cite; their names are those of the terms on the job's page. */
export const BRIEF_ITEMS = [
  'description',
  'formats',
  'deliverables',
  'duration',
  'platform',
  'languages',
  'music',
  'rights',
  'subtitles',
  'rawFiles',
  'projectFiles',
  'needsPosting',
] as const;
export type BriefItem = (typeof BRIEF_ITEMS)[number];

const EXTRAS: readonly BriefItem[] = ['subtitles', 'rawFiles', 'projectFiles', 'needsPosting'];

export const isBriefItem = (value: string): value is BriefItem => BRIEF_ITEMS.some((item) => item === value);

/** Under which key of `jobs` the name of a point stands. */
export function briefItemKey(item: BriefItem) {
  if (item === 'description') return 'brief' as const;
  if (EXTRAS.includes(item))
    return `extra.${item as 'subtitles' | 'rawFiles' | 'projectFiles' | 'needsPosting'}` as const;
  return item as Exclude<
    BriefItem,
    'description' | 'subtitles' | 'rawFiles' | 'projectFiles' | 'needsPosting'
  >;
}
