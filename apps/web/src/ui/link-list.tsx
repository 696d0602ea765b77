import { ExternalLink } from 'lucide-react';
import { useTranslations } from 'next-intl';

/** Links that people gave, each with what it is and whither it leads. */
export function LinkList({ links }: { links: readonly { url: string; label: string }[] }) {
  const t = useTranslations('common');
  return (
    <ul className="mt-2 flex flex-col gap-1">
      {links.map(({ url, label }, index) => (
        <li key={index}>
          <a
            href={url}
            target="_blank"
            rel="noopener nofollow ugc"
            className="flex min-h-control items-center gap-2 rounded-control border border-line bg-surface px-3 hover:border-line-strong"
          >
            <ExternalLink aria-hidden size={16} className="shrink-0 text-ink-3" />
            <span className="shrink-0 font-medium">{label}</span>
            <span className="min-w-0 truncate text-13 text-ink-3">{addressOf(url)}</span>
            <span className="sr-only">{t('externalLink')}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}

const addressOf = (url: string): string => url.replace(/^https?:\/\//, '');
