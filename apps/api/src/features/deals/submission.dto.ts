import { SubmissionStatus } from '@dubl/core/platform/db';
import { SUBMISSION_ITEM_TYPES, type SubmissionItemType } from '@dubl/core/features/deals';
import {
  DateField,
  EnumField,
  IntField,
  NestedField,
  TextField,
  UrlField,
  UuidField,
} from '../../http/index.js';

export class ChangeRequestDto {
  @UuidField()
  id: string;

  @IntField({ min: 1, example: 1 })
  round: number;

  @TextField({ max: 4000, example: 'Покажите упаковку крупнее' })
  text: string;

  @TextField({ max: 300, nullable: true, example: 'description' })
  briefItem: string | null;

  @IntField({ nullable: true, example: 14 })
  timecodeSec: number | null;

  @DateField()
  createdAt: Date;
}

export class SubmissionItemDto {
  @EnumField('SubmissionItemType', SUBMISSION_ITEM_TYPES)
  type: SubmissionItemType;

  @UrlField({ example: 'https://disk.yandex.ru/i/example' })
  url: string;
}

export class SubmissionDto {
  @UuidField()
  id: string;

  @IntField({ min: 1, example: 1 })
  version: number;

  @TextField({ max: 4000, example: 'Первая версия' })
  note: string;

  @NestedField(() => SubmissionItemDto, { each: true })
  items: SubmissionItemDto[];

  @EnumField('SubmissionStatus', Object.values(SubmissionStatus))
  status: SubmissionStatus;

  @DateField()
  createdAt: Date;

  @NestedField(() => ChangeRequestDto, { each: true })
  changeRequests: ChangeRequestDto[];
}
