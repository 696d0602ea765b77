import { BoolField, DateField, IntField, NestedField, TextField, UuidField } from '../../http/index.js';
import { JobFilterDto } from '../jobs/job-requests.dto.js';

export class CreateAlertDto {
  @TextField({ min: 1, max: 80, example: 'Красота в рублях' })
  name: string;

  @NestedField(() => JobFilterDto)
  filters: JobFilterDto;
}

export class EditAlertDto {
  @TextField({ min: 1, max: 80, optional: true, example: 'Красота в рублях' })
  name?: string;

  @NestedField(() => JobFilterDto, { optional: true, description: 'Replaces all conditions' })
  filters?: JobFilterDto;
}

export class ToggleAlertDto {
  @BoolField({ optional: true, description: 'Absent: the other state than the one it is in' })
  isActive?: boolean;
}

export class AlertDto {
  @UuidField()
  id: string;

  @TextField({ max: 80 })
  name: string;

  @NestedField(() => JobFilterDto)
  filters: JobFilterDto;

  @BoolField()
  isActive: boolean;

  @IntField({ description: 'Jobs that it has told of' })
  found: number;

  @DateField()
  createdAt: Date;

  @DateField()
  updatedAt: Date;
}
