import { JobStatus, ModerationStatus } from '../../platform/db/index.js';
import { JOB_ACTIONS, jobMachine, type JobAction, type JobFacts } from './job-machine.js';

const facts = (over: Partial<JobFacts> = {}): JobFacts => ({
  moderationStatus: 'APPROVED',
  hasLiveDeals: false,
  hasFreeSlot: true,
  isHired: false,
  ownApplication: null,
  ...over,
});

/** Where each action of the owner leads from each state; what is not here is refused. */
const OWNER: Partial<Record<JobAction, Partial<Record<JobStatus, JobStatus>>>> = {
  PUBLISH: { DRAFT: 'PUBLISHED' },
  EDIT: { DRAFT: 'DRAFT', PUBLISHED: 'PUBLISHED', PAUSED: 'PAUSED' },
  PAUSE: { PUBLISHED: 'PAUSED' },
  UNPAUSE: { PAUSED: 'PUBLISHED' },
  CLOSE: { PUBLISHED: 'CLOSED', PAUSED: 'CLOSED' },
  CANCEL: { DRAFT: 'CANCELED', PUBLISHED: 'CANCELED', PAUSED: 'CANCELED', CLOSED: 'CANCELED' },
  DELETE: { DRAFT: 'DRAFT' },
  INVITE: { PUBLISHED: 'PUBLISHED' },
  DUPLICATE: {
    DRAFT: 'DRAFT',
    PUBLISHED: 'PUBLISHED',
    PAUSED: 'PAUSED',
    CLOSED: 'CLOSED',
    COMPLETED: 'COMPLETED',
    CANCELED: 'CANCELED',
  },
};

describe('states of a job', () => {
  const cases = JOB_ACTIONS.flatMap((action) =>
    Object.values(JobStatus).map((from) => ({ action, from, to: OWNER[action]?.[from] })),
  );

  it.each(cases)('owner: $action from $from → $to', ({ action, from, to }) => {
    if (to) expect(jobMachine.next(from, action, 'OWNER', facts())).toBe(to);
    else {
      expect(() => jobMachine.next(from, action, 'OWNER', facts())).toThrow(
        expect.objectContaining({ details: { rule: 'ILLEGAL_TRANSITION', from, action } }),
      );
    }
  });

  it.each(Object.values(ModerationStatus))(
    'moderation %s decides on verdicts, resubmitting and applying',
    (moderationStatus) => {
      const now = facts({ moderationStatus });
      const verdicts = moderationStatus === 'PENDING' ? ['APPROVE', 'REJECT'] : [];
      expect(jobMachine.allowedActions('PUBLISHED', 'ADMIN', now)).toEqual(verdicts);
      expect(jobMachine.allowedActions('PUBLISHED', 'CREATOR', now)).toEqual(
        moderationStatus === 'APPROVED' ? ['APPLY'] : [],
      );
      expect(jobMachine.allowedActions('PUBLISHED', 'OWNER', now).includes('RESUBMIT')).toBe(
        moderationStatus === 'REJECTED',
      );
    },
  );

  it('offers inviting while the job is approved and has a free slot, and applying to whoever is not hired', () => {
    const may = (actor: 'OWNER' | 'CREATOR', over: Partial<JobFacts>) =>
      jobMachine.allowedActions('PUBLISHED', actor, facts(over));
    expect(may('OWNER', { hasFreeSlot: false })).not.toContain('INVITE');
    expect(may('OWNER', { moderationStatus: 'PENDING' })).not.toContain('INVITE');
    expect(may('CREATOR', { isHired: true })).toEqual([]);
  });

  it('offers no cancelling while a deal is live', () => {
    expect(jobMachine.allowedActions('CLOSED', 'OWNER', facts({ hasLiveDeals: true }))).toEqual([
      'DUPLICATE',
    ]);
    expect(jobMachine.allowedActions('CLOSED', 'OWNER', facts())).toEqual(['CANCEL', 'DUPLICATE']);
  });

  it('closes when filled and completes when the last deal has ended, by the system alone', () => {
    expect(jobMachine.next('PAUSED', 'FILL', 'SYSTEM', facts())).toBe('CLOSED');
    expect(jobMachine.next('CLOSED', 'COMPLETE', 'SYSTEM', facts())).toBe('COMPLETED');
    expect(() => jobMachine.next('CLOSED', 'COMPLETE', 'SYSTEM', facts({ hasLiveDeals: true }))).toThrow();
    expect(() => jobMachine.next('CLOSED', 'COMPLETE', 'OWNER', facts())).toThrow();
  });
});
