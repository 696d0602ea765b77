import { RECONCILIATION_CHECKS, type ReconciliationCheck } from '@dubl/core/features/finance';
import { ReconciliationSource } from '@dubl/core/platform/db';
import { DateField, EnumField, IntField, NestedField, TextField, UuidField } from '../../http/index.js';
import { PersonDto } from './account.dto.js';

export class DifferenceLinksDto {
  @TextField({ max: 120, optional: true })
  accountCode?: string;

  @TextField({ max: 200, optional: true, description: 'Of a ledger transaction' })
  reference?: string;

  @UuidField({ optional: true })
  dealId?: string;

  @UuidField({ optional: true })
  payoutId?: string;

  @UuidField({ optional: true })
  depositId?: string;

  @UuidField({ optional: true })
  statementId?: string;

  @UuidField({ optional: true })
  statementLineId?: string;
}

export class CheckDto {
  @EnumField('ReconciliationCheck', [...RECONCILIATION_CHECKS])
  check: ReconciliationCheck;

  @TextField({ max: 200, description: 'In Russian' })
  title: string;

  @TextField({ max: 1000, description: 'In Russian: what a difference means and where to look' })
  explanation: string;
}

export class CheckResultDto extends CheckDto {
  @IntField({ description: 'How many differences of it are listed; of very many only the first' })
  listedCount: number;
}

export class DifferenceDto extends CheckDto {
  @TextField({ max: 400, example: 'ESCROW_RELEASE:019abf2e-8c41-7d3a-9f52-6b1c0de4a7f3' })
  subject: string;

  @TextField({ max: 400, example: '8500,00 RUB' })
  expected: string;

  @TextField({ max: 400, example: '8499,99 RUB' })
  actual: string;

  @NestedField(() => DifferenceLinksDto, { description: 'Where to look next' })
  links: DifferenceLinksDto;
}

export class ReconciliationRunDto {
  @UuidField()
  id: string;

  @EnumField('ReconciliationSource', Object.values(ReconciliationSource))
  source: ReconciliationSource;

  @NestedField(() => PersonDto, { nullable: true, description: 'The admin who asked for it' })
  startedBy: PersonDto | null;

  @DateField()
  startedAt: Date;

  @DateField()
  finishedAt: Date;

  @IntField({ description: 'All differences it found' })
  count: number;
}

export class ReconciliationDto extends ReconciliationRunDto {
  @NestedField(() => CheckResultDto, {
    each: true,
    description: 'Every check, also those that found nothing',
  })
  checks: CheckResultDto[];

  @NestedField(() => DifferenceDto, { each: true, maxItems: 10_000 })
  differences: DifferenceDto[];
}

export class ReconciliationsDto {
  @NestedField(() => ReconciliationDto, { nullable: true, description: 'Null before the first one' })
  newest: ReconciliationDto | null;

  @NestedField(() => ReconciliationRunDto, { each: true, description: 'Newest first' })
  items: ReconciliationRunDto[];

  @TextField({ max: 1000, nullable: true, description: 'Opaque; null on the last page' })
  nextCursor: string | null;
}
