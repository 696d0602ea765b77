import { ActorRole, DisputeOutcome, DisputeReason, DisputeStatus } from '@dubl/core/platform/db';
import { DateField, EnumField, MoneyField, TextField, UuidField } from '../../http/index.js';

/** Who gets how much of the price; net, fee and the brand's part sum to it. */
export class EscrowPartsDto {
  @MoneyField({ zero: true, example: 600_000, description: "The creator's part before commission" })
  creatorGrossMinor: bigint;

  @MoneyField({ zero: true, example: 90_000 })
  feeMinor: bigint;

  @MoneyField({ zero: true, example: 510_000, description: 'What the creator gets' })
  netMinor: bigint;

  @MoneyField({ zero: true, example: 900_000, description: 'What goes back to the brand' })
  brandMinor: bigint;
}

export class CancellationProposalDto extends EscrowPartsDto {
  @UuidField()
  id: string;

  @EnumField('ActorRole', Object.values(ActorRole))
  proposerRole: ActorRole;

  @TextField({ max: 1000, example: 'Не успеваем к запуску, готовы оплатить сделанное' })
  reason: string;

  @DateField()
  createdAt: Date;

  @DateField({ description: 'After it nobody can accept the proposal' })
  expiresAt: Date;
}

/** The last dispute over a deal, in short. */
export class DealDisputeDto {
  @UuidField()
  id: string;

  @EnumField('DisputeStatus', Object.values(DisputeStatus))
  status: DisputeStatus;

  @EnumField('DisputeReason', Object.values(DisputeReason))
  reason: DisputeReason;

  @EnumField('ActorRole', Object.values(ActorRole), { description: 'SYSTEM: opened over overdue work' })
  openerRole: ActorRole;

  @EnumField('DisputeOutcome', Object.values(DisputeOutcome), { nullable: true })
  outcome: DisputeOutcome | null;

  @MoneyField({ zero: true, nullable: true })
  creatorGrossMinor: bigint | null;

  @TextField({ max: 4000, nullable: true, description: 'null also where the sides agreed' })
  verdict: string | null;

  @DateField()
  createdAt: Date;

  @DateField({ nullable: true })
  closedAt: Date | null;
}

/** What the brand gave on top of the price, in the currency of the deal and without commission. */
export class TipDto {
  @UuidField()
  id: string;

  @MoneyField({ example: 50_000 })
  amountMinor: bigint;

  @DateField()
  createdAt: Date;
}
