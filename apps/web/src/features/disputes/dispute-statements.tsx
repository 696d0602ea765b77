import { useTranslations } from 'next-intl';
import type { DealSide } from '@/features/deals/deal-actions';
import type { Dispute } from '@/lib/api/types';
import { Section } from '@/ui/card';
import { AddMessage } from './add-message';
import { StatementCard } from './statement-card';
import { statementsOf } from './statements';

const SIDES = ['BRAND', 'CREATOR'] as const;

/** What either side claims, with its evidence, and what was said since; while it is open, a way to add to it. */
export function DisputeStatements({ dispute, side }: { dispute: Dispute; side: DealSide }) {
  const t = useTranslations('disputes');
  const { positions, feed } = statementsOf(dispute);
  const { brand, creator } = dispute.deal;
  const nameOf = (of: DealSide) =>
    of === side ? t('you') : t(`side.${of}`, { name: of === 'BRAND' ? brand.name : creator.name });
  const isOpen = dispute.status === 'OPEN';

  return (
    <>
      {dispute.openerRole === 'SYSTEM' && <p className="text-ink-2">{t('bySystem')}</p>}
      <Section title={t('positions')}>
        <div className="grid items-start gap-6 md:grid-cols-2">
          {SIDES.map((of) => (
            <section key={of} className="min-w-0">
              <h3 className="mb-2 font-semibold">{nameOf(of)}</h3>
              {positions[of] ? (
                <StatementCard statement={positions[of]} />
              ) : (
                <p className="text-ink-3">{t(isOpen ? 'statement.noneYet' : 'statement.none')}</p>
              )}
            </section>
          ))}
        </div>
      </Section>
      {(isOpen || feed.length > 0) && (
        <Section title={t('feed')}>
          {feed.length === 0 ? (
            <p className="text-ink-3">{t('feedEmpty')}</p>
          ) : (
            <ol className="flex flex-col gap-3">
              {feed.map((statement) => (
                <li key={statement.id}>
                  <StatementCard
                    statement={statement}
                    author={
                      statement.authorRole === 'BRAND' || statement.authorRole === 'CREATOR'
                        ? nameOf(statement.authorRole)
                        : t('admin')
                    }
                  />
                </li>
              ))}
            </ol>
          )}
          {dispute.allowedActions.includes('MESSAGE') && (
            <div className="mt-5">
              <AddMessage disputeId={dispute.id} isFirst={positions[side] === null} />
            </div>
          )}
        </Section>
      )}
    </>
  );
}
