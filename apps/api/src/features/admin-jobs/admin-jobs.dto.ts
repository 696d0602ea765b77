import { ModerationStatus } from '@dubl/core/platform/db';
import { EnumField, IntField, PageQuery, TextField } from '../../http/index.js';

export class AdminJobsQuery extends PageQuery {
  @EnumField('ModerationStatus', Object.values(ModerationStatus), {
    optional: true,
    description: 'PENDING by default',
  })
  moderationStatus: ModerationStatus = 'PENDING';
}

export class ApproveJobDto {
  @IntField({ min: 1, example: 1, description: 'The revision that was read' })
  revision: number;
}

export class RejectJobDto {
  @TextField({ min: 1, max: 500, example: 'Укажите, чем пользуется герой ролика' })
  reason: string;
}
