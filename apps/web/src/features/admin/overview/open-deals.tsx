import type { Schema } from '@dubl/api-client';
import { useTranslations } from 'next-intl';
import { Section } from '@/ui/card';
import { DefinitionList } from '@/ui/definition-list';

const SHOWN = ['AWAITING_FUNDING', 'IN_PROGRESS', 'IN_REVIEW', 'DISPUTED'] as const;

/** Where the deals that are under way stand. */
export function OpenDeals({ deals }: { deals: Schema<'OverviewDto'>['openDeals'] }) {
  const t = useTranslations('admin.overview');
  const countOf = (status: (typeof SHOWN)[number]) =>
    deals.find((deal) => deal.status === status)?.count ?? 0;
  return (
    <Section title={t('deals')}>
      <DefinitionList
        items={SHOWN.map((status) => ({
          term: t(`deal.${status}`),
          value: <span className="font-medium tabular">{countOf(status)}</span>,
        }))}
      />
    </Section>
  );
}
