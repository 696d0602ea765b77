import { DisputeOutcome, DisputeReason, DisputeStatus } from '@dubl/core/platform/db';
import { BoolField, EnumField, MoneyField, PageQuery, TextField, UrlField } from '../../http/index.js';

const EVIDENCE = { each: true, maxItems: 10, optional: true, description: 'Evidence' } as const;

export class OpenDisputeDto {
  @EnumField('DisputeReason', Object.values(DisputeReason))
  reason: DisputeReason;

  @TextField({
    min: 1,
    max: 4000,
    example: 'В ролике нет третьего пункта брифа, от правок креатор отказался',
  })
  text: string;

  @UrlField(EVIDENCE)
  links?: string[];
}

export class DisputeMessageRequestDto {
  @TextField({ min: 1, max: 4000, example: 'Прикладываю переписку о сроках' })
  text: string;

  @UrlField(EVIDENCE)
  links?: string[];
}

export class AdminDisputeMessageRequestDto extends DisputeMessageRequestDto {
  @BoolField({ description: 'A note among admins, hidden from the sides' })
  internal: boolean;
}

export class ResolveDisputeDto {
  @EnumField('DisputeOutcome', Object.values(DisputeOutcome))
  outcome: DisputeOutcome;

  @MoneyField({
    optional: true,
    nullable: true,
    example: 600_000,
    description: "The creator's part before commission, more than 0 and less than the price; for SPLIT alone",
  })
  creatorGrossMinor?: bigint | null;

  @TextField({ min: 1, max: 4000, example: 'Работа сделана наполовину: два ролика из трёх по брифу' })
  verdict: string;
}

export class AdminDisputesQuery extends PageQuery {
  @EnumField('DisputeStatus', Object.values(DisputeStatus), {
    optional: true,
    description: 'OPEN by default',
  })
  status: DisputeStatus = 'OPEN';
}
