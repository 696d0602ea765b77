import { APPLICATION_ACTIONS, type ApplicationAction } from '@dubl/core/features/jobs';
import {
  ApplicationStatus,
  Currency,
  JobStatus,
  ModerationStatus,
  VerificationStatus,
} from '@dubl/core/platform/db';
import {
  BoolField,
  DateField,
  EnumField,
  IntField,
  MoneyField,
  NestedField,
  NumberField,
  PageQuery,
  TextField,
  UuidField,
} from '../../http/index.js';
import { JobBrandDto } from '../jobs/job.dto.js';

const STATUSES = Object.values(ApplicationStatus);

export class ApplyDto {
  @MoneyField({ description: "In the job's currency; need not lie in its budget" })
  priceMinor: bigint;

  @TextField({ min: 1, max: 2000, example: 'Снимаю уход второй год, покажу на своей коже.' })
  message: string;
}

export class RejectApplicationDto {
  @TextField({ min: 1, max: 500, optional: true, example: 'Ищем другой формат' })
  reason?: string;
}

export class ApplicationsQuery extends PageQuery {
  @EnumField('ApplicationStatus', STATUSES, { optional: true })
  status?: ApplicationStatus;
}

export class AppliedJobDto {
  @UuidField()
  id: string;

  @TextField({ max: 120 })
  title: string;

  @EnumField('JobStatus', Object.values(JobStatus))
  status: JobStatus;

  @EnumField('ModerationStatus', Object.values(ModerationStatus))
  moderationStatus: ModerationStatus;

  @NestedField(() => JobBrandDto)
  brand: JobBrandDto;
}

export class ApplicantDto {
  @UuidField()
  id: string;

  @TextField({ max: 80, example: 'Анна Соколова' })
  displayName: string;

  @EnumField('VerificationStatus', Object.values(VerificationStatus))
  verificationStatus: VerificationStatus;

  @NumberField({ nullable: true, example: 4.8, description: '1 … 5, null without reviews' })
  rating: number | null;

  @IntField()
  completedDeals: number;
}

export class ApplicationDto {
  @UuidField()
  id: string;

  @EnumField('ApplicationStatus', STATUSES)
  status: ApplicationStatus;

  @MoneyField()
  priceMinor: bigint;

  @EnumField('Currency', Object.values(Currency))
  currency: Currency;

  @TextField({ max: 2000 })
  message: string;

  @TextField({ max: 500, nullable: true })
  rejectReason: string | null;

  @BoolField({ description: 'The brief was edited since: the creator has to send it again' })
  briefChanged: boolean;

  @NestedField(() => AppliedJobDto)
  job: AppliedJobDto;

  @NestedField(() => ApplicantDto)
  creator: ApplicantDto;

  @UuidField({ nullable: true, description: 'The deal made of it, unless canceled' })
  dealId: string | null;

  @DateField()
  expiresAt: Date;

  @DateField({ nullable: true })
  decidedAt: Date | null;

  @DateField()
  createdAt: Date;

  @DateField()
  updatedAt: Date;

  @EnumField('ApplicationAction', APPLICATION_ACTIONS, {
    each: true,
    description: 'What this caller may do now',
  })
  allowedActions: ApplicationAction[];
}
