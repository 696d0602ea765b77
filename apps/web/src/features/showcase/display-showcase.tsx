import { useNow, useTranslations } from 'next-intl';
import { DealTrack } from '@/features/deals/deal-track';
import { trackOf, type DealStatus } from '@/features/deals/deal-track-model';
import { StatusBadge } from '@/features/status/status-badge';
import { STATUS_TABLE, type StatusEntity } from '@/features/status/status-table';
import { Avatar } from '@/ui/avatar';
import { Section } from '@/ui/card';
import { Chip } from '@/ui/chip';
import { DateTime, Deadline } from '@/ui/date-time';
import { Money, MoneyRange } from '@/ui/money';
import { Table, Td, Th } from '@/ui/table';
import { Tile } from '@/ui/tile';
import { YourMove } from '@/ui/your-move';

const NICHES = [
  'BEAUTY',
  'FOOD',
  'FITNESS',
  'GADGETS',
  'GAMES',
  'EDUCATION',
  'FINTECH',
  'APPS',
  'ECOMMERCE',
  'HOME',
  'KIDS',
  'PETS',
  'TRAVEL',
  'OTHER',
] as const;
const TRACKS: { status: DealStatus; yourMove: boolean; rounds?: number }[] = [
  { status: 'AWAITING_FUNDING', yourMove: true },
  { status: 'IN_PROGRESS', yourMove: false },
  { status: 'IN_REVIEW', yourMove: true },
  { status: 'IN_PROGRESS', yourMove: true, rounds: 1 },
  { status: 'COMPLETED', yourMove: false },
  { status: 'CANCELED', yourMove: false },
];

export function DisplayShowcase() {
  const t = useTranslations('showcase');
  const tEnums = useTranslations('enums');
  const now = useNow();
  const inHours = (hours: number) => new Date(now.getTime() + hours * 3_600_000).toISOString();
  return (
    <>
      <Section title={t('sections.statuses')}>
        <div className="flex flex-col gap-2">
          <YourMove />
          {Object.keys(STATUS_TABLE)
            .filter((entity) => entity !== 'deal')
            .map((entity) => (
              <StatusRow key={entity} entity={entity as Exclude<StatusEntity, 'deal'>} />
            ))}
        </div>
      </Section>
      <Section title={t('sections.track')}>
        <div className="flex flex-col gap-6">
          {TRACKS.map(({ status, yourMove, rounds = 0 }, index) => (
            <DealTrack
              key={index}
              steps={trackOf({
                status,
                revisionRoundsUsed: rounds,
                funded: status !== 'AWAITING_FUNDING',
                hasSubmission: rounds > 0,
              })}
              yourMove={yourMove}
            />
          ))}
          <DealTrack
            compact
            yourMove
            steps={trackOf({ status: 'IN_REVIEW', revisionRoundsUsed: 0, funded: true, hasSubmission: true })}
            className="max-w-48"
          />
        </div>
      </Section>
      <Section title={t('sections.tiles')}>
        <div className="grid grid-cols-2 gap-4 sm:grid-cols-4 lg:grid-cols-7">
          {NICHES.map((niche) => (
            <Tile
              key={niche}
              seed={niche}
              niche={niche}
              durationSec={30}
              badge={<Chip>{tEnums(`niche.${niche}`)}</Chip>}
            />
          ))}
        </div>
      </Section>
      <Section title={t('sections.money')}>
        <div className="flex flex-col gap-3">
          <p className="flex flex-wrap gap-4 text-20 font-semibold">
            <Money minor={1_250_000} currency="RUB" />
            <Money minor={1_250_050} currency="RUB" />
            <Money minor={-30_000} currency="KZT" />
            <Money minor={30_000} currency="BYN" sign />
            <Money minor={30_000} currency="UAH" />
            <MoneyRange min={1_000_000} max={2_500_000} currency="RUB" />
          </p>
          <p className="flex flex-wrap gap-4">
            <DateTime value={inHours(30)} />
            <Deadline value={inHours(72.2)} />
            <Deadline value={inHours(7.1)} />
            <Deadline value={inHours(-3.1)} />
          </p>
          <p className="flex gap-3">
            <Avatar name="Анна Белова" size="lg" />
            <Avatar name="Тёплый дом" square />
            <Avatar name="Илья" size="sm" />
          </p>
        </div>
      </Section>
      <Section title={t('sections.table')}>
        <Table label={t('sections.table')}>
          <thead>
            <tr>
              <Th>{tEnums('role.BRAND')}</Th>
              <Th>{tEnums('niche.BEAUTY')}</Th>
              <Th numeric>{tEnums('currency.RUB')}</Th>
            </tr>
          </thead>
          <tbody>
            {[1, 2, 3].map((row) => (
              <tr key={row}>
                <Td>{t('sample')}</Td>
                <Td>
                  <StatusBadge entity="payout" code="PENDING" side="brand" />
                </Td>
                <Td numeric>
                  <Money minor={row * 1_234_500} currency="RUB" />
                </Td>
              </tr>
            ))}
          </tbody>
        </Table>
      </Section>
    </>
  );
}

function StatusRow({ entity }: { entity: Exclude<StatusEntity, 'deal'> }) {
  const codes = Object.keys(STATUS_TABLE[entity]) as (keyof (typeof STATUS_TABLE)[typeof entity])[];
  return (
    <div className="flex flex-wrap gap-2">
      {codes.map((code) => (
        <StatusBadge key={code} entity={entity} code={code} side="creator" />
      ))}
    </div>
  );
}
