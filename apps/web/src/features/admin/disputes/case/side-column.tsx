import { ExternalLink, TriangleAlert } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { DateTime } from '@/ui/date-time';
import { positionOf, type DisputeCase, type EvidenceLink, type SideOfDispute } from '../dispute';
import { CasePart } from './case-part';
import { PartyHistory } from './party-history';

/** One side of the case: what it claims, what it shows for it, and how it has dealt with others before. */
export function SideColumn({ dispute, side }: { dispute: DisputeCase; side: SideOfDispute }) {
  const t = useTranslations('adminDisputes');
  const { deal } = dispute;
  const [party, href, history] =
    side === 'BRAND'
      ? [deal.brand, `/brands/${deal.brand.id}`, dispute.brandHistory]
      : [deal.creator, `/creators/${deal.creator.id}`, dispute.creatorHistory];
  const { claim, saidLast, evidence } = positionOf(dispute, side);
  return (
    <CasePart
      title={t(side === 'BRAND' ? 'brand' : 'creator')}
      note={
        <Link
          href={href}
          className="min-w-0 truncate font-medium underline underline-offset-4 hover:text-ink-2"
        >
          {party.name}
        </Link>
      }
    >
      <div className="flex flex-col gap-5">
        {history.status === 'BLOCKED' && (
          <p className="flex items-center gap-1.5 text-danger">
            <TriangleAlert aria-hidden size={16} className="shrink-0" />
            {t('case.blocked')}
          </p>
        )}
        <Part title={t('case.position')}>
          {(claim ?? saidLast?.text) ? (
            <p className="prose-user">{claim ?? saidLast?.text}</p>
          ) : (
            <p className="text-ink-3">{t('case.noPosition')}</p>
          )}
        </Part>
        <Part title={t('case.evidence')}>
          <Evidence links={evidence} />
        </Part>
        <Part title={t('case.history')}>
          <PartyHistory history={history} />
        </Part>
      </div>
    </CasePart>
  );
}

function Part({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <section>
      <h3 className="mb-1.5 text-13 font-medium text-ink-2">{title}</h3>
      {children}
    </section>
  );
}

function Evidence({ links }: { links: readonly EvidenceLink[] }) {
  const t = useTranslations('adminDisputes.case');
  if (links.length === 0) return <p className="text-ink-3">{t('noEvidence')}</p>;
  return (
    <ul className="flex flex-col gap-1.5">
      {links.map((link, index) => (
        <li key={index} className="min-w-0">
          <EvidenceAnchor url={link.url} />
          <p className="text-13 text-ink-3">
            {t(link.from === 'CLAIM' ? 'from' : 'message')}, <DateTime value={link.at} />
          </p>
        </li>
      ))}
    </ul>
  );
}

/** A link that somebody gave: told by its address, opened beside the page, trusted by nobody. */
export function EvidenceAnchor({ url }: { url: string }) {
  const t = useTranslations('common');
  return (
    <a
      href={url}
      target="_blank"
      rel="noopener nofollow ugc"
      className="inline-flex max-w-full items-center gap-1.5 underline decoration-line-strong underline-offset-4 hover:text-ink-2"
    >
      <ExternalLink aria-hidden size={14} className="shrink-0 text-ink-3" />
      <span className="min-w-0 truncate">{url.replace(/^https?:\/\//, '')}</span>
      <span className="sr-only">{t('externalLink')}</span>
    </a>
  );
}
