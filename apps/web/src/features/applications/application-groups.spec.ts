import { describe, expect, it } from '@jest/globals';
import type { Application } from '@/lib/api/types';
import { groupApplications } from './application-groups';

const application = (fields: Partial<Application>) =>
  ({ status: 'PENDING', briefChanged: false, allowedActions: ['WITHDRAW'], ...fields }) as Application;

describe('groupApplications', () => {
  it('puts first what waits for the creator, and leaves empty groups out', () => {
    const waiting = application({});
    const changed = application({ briefChanged: true, allowedActions: ['WITHDRAW', 'RESEND'] });
    const refused = application({ status: 'REJECTED', allowedActions: [] });
    expect(groupApplications([refused, waiting, changed])).toEqual([
      ['mine', [changed]],
      ['pending', [waiting]],
      ['closed', [refused]],
    ]);
  });

  it('asks nothing where the job no longer takes a confirmation', () => {
    const stuck = application({ briefChanged: true });
    expect(groupApplications([stuck])).toEqual([['pending', [stuck]]]);
  });
});
