import { describe, expect, it } from '@jest/globals';
import type { Invitation } from '@/lib/api/types';
import { groupInvitations, stuckBecause } from './invitation-groups';

const invitation = (fields: Partial<Invitation>) =>
  ({
    status: 'SENT',
    briefChanged: false,
    allowedActions: ['ACCEPT', 'DECLINE'],
    job: { moderationStatus: 'APPROVED' },
    ...fields,
  }) as Invitation;

describe('groupInvitations', () => {
  it('puts first what can be accepted, and leaves empty groups out', () => {
    const open = invitation({});
    const stuck = invitation({ briefChanged: true, allowedActions: ['DECLINE'] });
    const declined = invitation({ status: 'DECLINED', allowedActions: [] });
    expect(groupInvitations([declined, stuck, open])).toEqual([
      ['mine', [open]],
      ['waiting', [stuck]],
      ['closed', [declined]],
    ]);
  });
});

describe('stuckBecause', () => {
  it('names moderation before the change of the brief that caused it', () => {
    const job = { moderationStatus: 'PENDING' } as Invitation['job'];
    expect(stuckBecause(invitation({ briefChanged: true, job }))).toBe('moderation');
    expect(stuckBecause(invitation({ briefChanged: true }))).toBe('briefChanged');
    expect(stuckBecause(invitation({}))).toBe('closed');
  });
});
