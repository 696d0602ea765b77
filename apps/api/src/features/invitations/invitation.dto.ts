import { INVITATION_ACTIONS, type InvitationAction } from '@dubl/core/features/jobs';
import { Currency, InvitationStatus } from '@dubl/core/platform/db';
import {
  BoolField,
  DateField,
  EnumField,
  IntField,
  MoneyField,
  NestedField,
  PageQuery,
  TextField,
  UuidField,
} from '../../http/index.js';
import { ApplicantDto, AppliedJobDto } from '../applications/application.dto.js';

const STATUSES = Object.values(InvitationStatus);

export class InviteDto {
  @UuidField()
  creatorId: string;

  @MoneyField({ description: "In the job's currency; need not lie in its budget" })
  priceMinor: bigint;

  @TextField({ min: 1, max: 2000, example: 'Понравился ваш обзор чая. Снимете такой же для нас?' })
  message: string;
}

export class InvitationsQuery extends PageQuery {
  @EnumField('InvitationStatus', STATUSES, { optional: true })
  status?: InvitationStatus;

  @UuidField({ optional: true, description: 'Only those to this job' })
  jobId?: string;
}

export class InvitationDto {
  @UuidField()
  id: string;

  @EnumField('InvitationStatus', STATUSES)
  status: InvitationStatus;

  @MoneyField()
  priceMinor: bigint;

  @EnumField('Currency', Object.values(Currency))
  currency: Currency;

  @IntField({ max: 5000, example: 1500, description: 'Basis points that a deal accepted now would keep' })
  commissionBps: number;

  @TextField({ max: 2000 })
  message: string;

  @BoolField({ description: 'The brief was edited since: the brand has to send it again' })
  briefChanged: boolean;

  @NestedField(() => AppliedJobDto)
  job: AppliedJobDto;

  @NestedField(() => ApplicantDto)
  creator: ApplicantDto;

  @UuidField({ nullable: true, description: 'The standing deal of this creator on the job' })
  dealId: string | null;

  @DateField()
  expiresAt: Date;

  @DateField({ nullable: true })
  decidedAt: Date | null;

  @DateField()
  createdAt: Date;

  @DateField()
  updatedAt: Date;

  @EnumField('InvitationAction', INVITATION_ACTIONS, {
    each: true,
    description: 'What this caller may do now',
  })
  allowedActions: InvitationAction[];
}
