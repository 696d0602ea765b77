import { InvitationStatus } from '../../../platform/db/index.js';
import type { AcceptingJob } from '../acceptance.js';
import { invitationMachine, type InvitationFacts } from './invitation-machine.js';

const job: AcceptingJob = {
  status: 'PUBLISHED',
  moderationStatus: 'APPROVED',
  slots: 1,
  takenSlots: 0,
  briefHash: 'a',
};
const facts = (over: Partial<InvitationFacts> = {}): InvitationFacts => ({
  job,
  briefChanged: false,
  isOver: false,
  hasStandingDeal: false,
  ...over,
});
const creatorMay = (over: Partial<InvitationFacts> = {}) =>
  invitationMachine.allowedActions('SENT', 'CREATOR', facts(over));
const ANSWERED = Object.values(InvitationStatus).filter((status) => status !== 'SENT');

describe('states of an invitation', () => {
  it('is answered while it waits and never again', () => {
    expect(creatorMay()).toEqual(['ACCEPT', 'DECLINE']);
    expect(invitationMachine.allowedActions('SENT', 'BRAND', facts())).toEqual(['REVOKE']);
    for (const status of ANSWERED) {
      expect(invitationMachine.allowedActions(status, 'CREATOR', facts())).toEqual([]);
      expect(invitationMachine.permits(status, 'REVOKE')).toBe(false);
      expect(invitationMachine.permits(status, 'EXPIRE')).toBe(false);
    }
  });

  it.each<Partial<InvitationFacts>>([
    { isOver: true },
    { briefChanged: true },
    { job: { ...job, status: 'CLOSED' } },
    { job: { ...job, moderationStatus: 'PENDING' } },
    { job: { ...job, takenSlots: 1 } },
  ])('can only be declined with %o', (over) => {
    expect(creatorMay(over)).toEqual(['DECLINE']);
  });

  it('can be accepted while the job is paused', () => {
    expect(creatorMay({ job: { ...job, status: 'PAUSED' } })).toContain('ACCEPT');
  });

  it.each(ANSWERED)('%s: is sent again while the job has a place and no deal stands', (status) => {
    const brandMay = (over: Partial<InvitationFacts> = {}) =>
      invitationMachine.allowedActions(status, 'BRAND', facts(over));
    expect(brandMay()).toEqual(['RESEND']);
    expect(brandMay({ hasStandingDeal: true })).toEqual([]);
    expect(brandMay({ job: { ...job, status: 'PAUSED' } })).toEqual([]);
    expect(brandMay({ job: { ...job, takenSlots: 1 } })).toEqual([]);
  });

  it('is sent again while it waits only when its brief or its term is no longer good', () => {
    const brandMay = (over: Partial<InvitationFacts>) =>
      invitationMachine.allowedActions('SENT', 'BRAND', facts(over));
    expect(brandMay({ briefChanged: true })).toContain('RESEND');
    expect(brandMay({ isOver: true })).toContain('RESEND');
  });
});
