import type { Schema } from '@dubl/api-client';
import { useTranslations } from 'next-intl';
import { DateTime } from '@/ui/date-time';
import { Money } from '@/ui/money';
import { Reference } from '@/ui/reference';
import { Badge } from '@/ui/status-badge';
import { Table, Td, Th } from '@/ui/table';
import { Targets } from '../targets';
import { MATCH_LOOK } from './match';

type Item = Schema<'StatementItemDto'>;

/** Each operation on both sides: what the statement says, what our books say, and whether that is the same. */
export function ItemTable({ items }: { items: readonly Item[] }) {
  const t = useTranslations('adminFinance.statements');
  return (
    <Table label={t('lines')}>
      <thead>
        <tr>
          <Th>{t('state')}</Th>
          <Th>{t('operation')}</Th>
          <Th numeric>{t('inStatement')}</Th>
          <Th numeric>{t('inLedger')}</Th>
          <Th>{t('links')}</Th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <tr key={item.id}>
            <Td className="whitespace-nowrap">
              <Badge {...MATCH_LOOK[item.match]}>{t(`match.${item.match}`)}</Badge>
            </Td>
            <Td className="min-w-56">
              <Operation item={item} />
            </Td>
            <Side side={item.line} at={item.line?.occurredAt} />
            <Side side={item.posting} at={item.posting?.createdAt} />
            <Td className="min-w-32">
              <Targets
                of={{
                  reference: item.posting?.reference,
                  depositId: item.depositId ?? undefined,
                  payoutId: item.payoutId ?? undefined,
                }}
              />
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function Operation({ item: { kind, match, line, posting, objectId } }: { item: Item }) {
  const t = useTranslations('adminFinance.statements');
  return (
    <>
      <span className="font-medium">{t(`kind.${kind}`)}</span>
      {match === 'EXTRA' && posting && <span className="block text-danger">{t('repeat')}</span>}
      {[line?.lineRef, objectId].map((reference, index) =>
        reference && (index === 0 || reference !== line?.lineRef) ? (
          <span key={index} className="block">
            <Reference>{reference}</Reference>
          </span>
        ) : null,
      )}
    </>
  );
}

function Side({ side, at }: { side: Item['line'] | Item['posting']; at: string | undefined }) {
  return (
    <Td numeric className="whitespace-nowrap">
      {side && at ? (
        <>
          <Money minor={side.amountMinor} currency={side.currency} className="font-medium" />
          <span className="block text-ink-3">
            <DateTime value={at} />
          </span>
        </>
      ) : (
        '—'
      )}
    </Td>
  );
}
