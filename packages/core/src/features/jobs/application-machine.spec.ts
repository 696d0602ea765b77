import { ApplicationStatus } from '../../platform/db/index.js';
import { assertAcceptable, type AcceptingJob } from './acceptance.js';
import { applicationMachine, mayApply } from './application-machine.js';

const job: AcceptingJob = {
  status: 'PUBLISHED',
  moderationStatus: 'APPROVED',
  slots: 1,
  takenSlots: 0,
  briefHash: 'a',
};
const seen = {
  status: 'PENDING',
  briefChanged: false,
  isOver: false,
  hasStandingDeal: false,
  job,
} as const;

describe('states of an application', () => {
  it('is decided while pending and never again', () => {
    expect(applicationMachine.allowedActions('PENDING', 'BRAND', seen)).toEqual(['ACCEPT', 'REJECT']);
    expect(applicationMachine.allowedActions('PENDING', 'CREATOR', seen)).toEqual(['WITHDRAW']);
    for (const status of Object.values(ApplicationStatus).filter((each) => each !== 'PENDING')) {
      expect(applicationMachine.allowedActions(status, 'BRAND', seen)).toEqual([]);
      expect(applicationMachine.permits(status, 'WITHDRAW')).toBe(false);
      expect(applicationMachine.permits(status, 'EXPIRE')).toBe(false);
    }
  });

  it.each([
    ['WITHDRAWN', false, false, true],
    ['WITHDRAWN', false, true, false],
    ['EXPIRED', false, false, true],
    ['REJECTED', false, false, false],
    ['ACCEPTED', false, true, false],
    ['ACCEPTED', false, false, true],
    ['PENDING', false, false, false],
    ['PENDING', true, false, true],
  ] as const)(
    '%s, brief changed %s, standing deal %s: may be sent again %s',
    (status, briefChanged, hasStandingDeal, may) => {
      const facts = { status, briefChanged, isOver: false, hasStandingDeal };
      expect(mayApply(facts)).toBe(may);
      const actions = applicationMachine.allowedActions(status, 'CREATOR', { ...facts, job });
      expect(actions.includes('RESEND')).toBe(may);
    },
  );

  it('is over with its term: nobody accepts it, and its creator may come again', () => {
    const over = { ...seen, isOver: true };
    expect(applicationMachine.allowedActions('PENDING', 'BRAND', over)).toEqual(['REJECT']);
    expect(applicationMachine.allowedActions('PENDING', 'CREATOR', over)).toEqual(['RESEND', 'WITHDRAW']);
    expect(mayApply(over)).toBe(true);
  });

  it('is not sent again to a job that is not open', () => {
    const paused = { ...seen, job: { ...job, status: 'PAUSED' as const } };
    expect(applicationMachine.allowedActions('WITHDRAWN', 'CREATOR', paused)).toEqual([]);
  });

  it.each([
    [{ status: 'CLOSED' }, 'JOB_NOT_OPEN'],
    [{ moderationStatus: 'PENDING' }, 'JOB_NOT_OPEN'],
    [{ takenSlots: 1 }, 'NO_SLOTS'],
    [{ briefHash: 'b' }, 'BRIEF_CHANGED'],
  ] as const)('cannot be accepted with %o: %s', (change, rule) => {
    const changed = { ...job, ...change };
    expect(() => assertAcceptable(changed, { briefHash: 'a' })).toThrow(
      expect.objectContaining({ details: { rule } }),
    );
    const offered = { ...seen, briefChanged: changed.briefHash !== 'a', job: changed };
    expect(applicationMachine.allowedActions('PENDING', 'BRAND', offered)).toEqual(['REJECT']);
  });

  it('can be accepted while the job is paused', () => {
    expect(() => assertAcceptable({ ...job, status: 'PAUSED' }, { briefHash: 'a' })).not.toThrow();
  });
});
