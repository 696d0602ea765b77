import type { NewEvent } from '../../../platform/outbox/index.js';
import type { InvitationRow } from './invitation.repository.js';

export const invitationEvent = (
  type: 'INVITATION_SENT' | 'INVITATION_DECLINED' | 'INVITATION_REVOKED' | 'INVITATION_EXPIRED',
  { id, jobId, creatorId }: Pick<InvitationRow, 'id' | 'jobId' | 'creatorId'>,
): NewEvent => ({
  type,
  aggregateType: 'invitation',
  aggregateId: id,
  payload: { invitationId: id, jobId, creatorId },
});
