import { DAY, HOUR, later } from '../../platform/clock/index.js';
import { ActorRole, DealStatus } from '../../platform/db/index.js';
import { DEAL_ACTIONS, DEAL_TABLE, type DealFacts } from './deal-machine.js';
import {
  allowedActions,
  assertDealAllows,
  nextStep,
  settlementOnSilence,
  statusesAwaiting,
  validateDealTable,
} from './deal-rules.js';

const NOW = new Date('2026-11-23T09:00:00Z');
const ahead = (milliseconds: number): Date => later(NOW, milliseconds);

/** Every row of the table is open on these facts, except where a test says otherwise. */
const facts = (status: DealStatus, changes: Partial<DealFacts> = {}): DealFacts => ({
  status,
  shippingRequired: true,
  receivedAt: null,
  fundingDueAt: ahead(-1),
  dueAt: ahead(-8 * DAY),
  reviewDueAt: ahead(-1),
  remindedAt: ahead(-DAY),
  overdueNotifiedAt: null,
  revisionRoundsAllowed: 1,
  revisionRoundsUsed: 0,
  versions: 0,
  disputedAt: ahead(-5 * DAY),
  statusBeforeDispute: 'IN_REVIEW',
  openDispute: { openerRole: 'BRAND', overdueNotifiedAt: null },
  openProposal: null,
  ...changes,
});

const refusal = (deal: DealFacts, action: (typeof DEAL_ACTIONS)[number], who: ActorRole, now = NOW) => {
  try {
    assertDealAllows(deal, action, who, now);
    return null;
  } catch (error) {
    return (error as { details: { rule: string } }).details.rule;
  }
};

describe('deal table', () => {
  it('says for every state, action and actor whether it is a transition, and where to', () => {
    const everything = Object.values(DealStatus).flatMap((status) =>
      DEAL_ACTIONS.flatMap((action) => Object.values(ActorRole).map((who) => ({ status, action, who }))),
    );
    const open = Object.fromEntries(
      everything
        .filter(({ status, action, who }) => refusal(facts(status), action, who) === null)
        .map(({ status, action, who }) => {
          const { to, effect } = assertDealAllows(facts(status), action, who, NOW);
          return [`${status} ${action} ${who}`, `${to} ${effect}`];
        }),
    );
    expect(open).toEqual({
      'AWAITING_FUNDING FUND BRAND': 'IN_PROGRESS FUND',
      'AWAITING_FUNDING CANCEL BRAND': 'CANCELED NONE',
      'AWAITING_FUNDING CANCEL CREATOR': 'CANCELED NONE',
      'AWAITING_FUNDING EXPIRE_FUNDING SYSTEM': 'CANCELED NONE',
      'IN_PROGRESS SUBMIT CREATOR': 'IN_REVIEW NONE',
      'IN_PROGRESS CONFIRM_RECEIPT CREATOR': 'IN_PROGRESS NONE',
      'IN_PROGRESS CANCEL CREATOR': 'CANCELED REFUND',
      'IN_PROGRESS CANCEL BRAND': 'CANCELED REFUND',
      'IN_PROGRESS MARK_OVERDUE SYSTEM': 'IN_PROGRESS NONE',
      'IN_PROGRESS CANCEL_ABANDONED SYSTEM': 'CANCELED REFUND',
      'IN_PROGRESS OPEN_DISPUTE BRAND': 'DISPUTED NONE',
      'IN_PROGRESS OPEN_DISPUTE CREATOR': 'DISPUTED NONE',
      'IN_PROGRESS PROPOSE_CANCELLATION BRAND': 'IN_PROGRESS NONE',
      'IN_PROGRESS PROPOSE_CANCELLATION CREATOR': 'IN_PROGRESS NONE',
      'IN_REVIEW APPROVE BRAND': 'COMPLETED RELEASE',
      'IN_REVIEW REQUEST_CHANGES BRAND': 'IN_PROGRESS NONE',
      'IN_REVIEW AUTO_APPROVE SYSTEM': 'COMPLETED RELEASE',
      'IN_REVIEW OPEN_DISPUTE BRAND': 'DISPUTED NONE',
      'IN_REVIEW OPEN_DISPUTE CREATOR': 'DISPUTED NONE',
      'IN_REVIEW PROPOSE_CANCELLATION BRAND': 'IN_REVIEW NONE',
      'IN_REVIEW PROPOSE_CANCELLATION CREATOR': 'IN_REVIEW NONE',
      'DISPUTED RESOLVE_DISPUTE ADMIN': 'CANCELED SETTLE',
      'DISPUTED WITHDRAW_DISPUTE BRAND': 'IN_REVIEW NONE',
      'DISPUTED DISPUTE_OVERDUE SYSTEM': 'DISPUTED NONE',
      'DISPUTED PROPOSE_CANCELLATION BRAND': 'DISPUTED NONE',
      'DISPUTED PROPOSE_CANCELLATION CREATOR': 'DISPUTED NONE',
      'COMPLETED TIP BRAND': 'COMPLETED NONE',
    });
  });

  it.each(['IN_PROGRESS', 'IN_REVIEW', 'DISPUTED'] as const)(
    'lets only the other side answer a proposal in %s, and only its proposer take it back',
    (status) => {
      const proposed = facts(status, { openProposal: { proposerRole: 'BRAND', expiresAt: ahead(1) } });
      const answers = (deal: DealFacts, who: 'BRAND' | 'CREATOR') =>
        allowedActions(deal, who, NOW).filter((action) => action.endsWith('_CANCELLATION'));
      expect(answers(proposed, 'BRAND')).toEqual(['WITHDRAW_CANCELLATION']);
      expect(answers(proposed, 'CREATOR')).toEqual(['ACCEPT_CANCELLATION', 'DECLINE_CANCELLATION']);
      const late = { ...proposed, openProposal: { proposerRole: 'BRAND' as const, expiresAt: NOW } };
      expect(answers(late, 'CREATOR')).toEqual(['PROPOSE_CANCELLATION']);
      expect(answers(late, 'BRAND')).toEqual(['PROPOSE_CANCELLATION']);
    },
  );

  it('has no way out of an ended deal', () => {
    for (const status of ['COMPLETED', 'CANCELED'] as const) {
      expect(DEAL_TABLE.filter((row) => row.from === status && row.to !== status)).toEqual([]);
      expect(nextStep(facts(status), NOW)).toEqual({ nextActor: null, deadlineAt: null, onDeadline: null });
    }
  });

  it('is refused at boot when it contradicts itself', () => {
    expect(() => validateDealTable()).not.toThrow();
    const without = (action: string) => DEAL_TABLE.filter((row) => row.action !== action);
    expect(() => validateDealTable([...DEAL_TABLE, DEAL_TABLE[1]!])).toThrow('two rows');
    expect(() => validateDealTable(without('AUTO_APPROVE'))).toThrow('may last for ever');
    expect(() => validateDealTable(without('APPROVE'))).toThrow('nobody is awaited');
    expect(() => validateDealTable([...DEAL_TABLE, { ...DEAL_TABLE[1]!, from: 'COMPLETED' }])).toThrow(
      'leaves an end',
    );
    expect(() =>
      validateDealTable([
        ...DEAL_TABLE,
        { from: 'IN_REVIEW', action: 'CANCEL', who: 'SYSTEM', to: 'CANCELED', effect: 'NONE' },
      ]),
    ).toThrow('has no term');
  });
});

describe('deal guards', () => {
  it('lets the brand cancel work only when it is overdue and no version was ever handed in', () => {
    expect(refusal(facts('IN_PROGRESS', { dueAt: ahead(1) }), 'CANCEL', 'BRAND')).toBe('ILLEGAL_TRANSITION');
    expect(refusal(facts('IN_PROGRESS', { versions: 1 }), 'CANCEL', 'BRAND')).toBe('ILLEGAL_TRANSITION');
    expect(refusal(facts('IN_PROGRESS', { dueAt: NOW }), 'CANCEL', 'BRAND')).toBeNull();
  });

  it('calls a deal abandoned 7 days after its due date, and only without a version', () => {
    expect(refusal(facts('IN_PROGRESS', { dueAt: ahead(1 - 7 * DAY) }), 'CANCEL_ABANDONED', 'SYSTEM')).toBe(
      'ILLEGAL_TRANSITION',
    );
    expect(refusal(facts('IN_PROGRESS', { versions: 1 }), 'CANCEL_ABANDONED', 'SYSTEM')).toBe(
      'ILLEGAL_TRANSITION',
    );
    expect(
      refusal(facts('IN_PROGRESS', { dueAt: ahead(-7 * DAY) }), 'CANCEL_ABANDONED', 'SYSTEM'),
    ).toBeNull();
  });

  it('hands a deal that is 7 days overdue to an admin once there was a version', () => {
    const escalate = (changes: Partial<DealFacts>) =>
      refusal(facts('IN_PROGRESS', { versions: 1, ...changes }), 'ESCALATE_OVERDUE', 'SYSTEM');
    expect(escalate({ versions: 0 })).toBe('ILLEGAL_TRANSITION');
    expect(escalate({ dueAt: ahead(1 - 7 * DAY) })).toBe('ILLEGAL_TRANSITION');
    expect(escalate({ dueAt: ahead(-7 * DAY) })).toBeNull();
  });

  it('lets a dispute be withdrawn by whoever opened it, and by nobody when the system did', () => {
    const withdraw = (openerRole: ActorRole, who: ActorRole) =>
      refusal(
        facts('DISPUTED', { openDispute: { openerRole, overdueNotifiedAt: null } }),
        'WITHDRAW_DISPUTE',
        who,
      );
    expect(withdraw('CREATOR', 'CREATOR')).toBeNull();
    expect(withdraw('CREATOR', 'BRAND')).toBe('ILLEGAL_TRANSITION');
    expect(withdraw('SYSTEM', 'BRAND')).toBe('ILLEGAL_TRANSITION');
    expect(withdraw('SYSTEM', 'CREATOR')).toBe('ILLEGAL_TRANSITION');
  });

  it('ends a dispute where its outcome says', () => {
    const ends = (['RELEASE', 'REFUND', 'SPLIT'] as const).map(
      (outcome) => assertDealAllows({ ...facts('DISPUTED'), outcome }, 'RESOLVE_DISPUTE', 'ADMIN', NOW).to,
    );
    expect(ends).toEqual(['COMPLETED', 'CANCELED', 'CANCELED']);
  });

  it('reminds admins of a dispute after 5 days, and every day from then on', () => {
    const remind = (changes: Partial<DealFacts>) =>
      refusal(facts('DISPUTED', changes), 'DISPUTE_OVERDUE', 'SYSTEM');
    const told = (overdueNotifiedAt: Date) => ({
      openDispute: { openerRole: 'BRAND' as const, overdueNotifiedAt },
    });
    expect(remind({})).toBeNull();
    expect(remind({ disputedAt: ahead(1 - 5 * DAY) })).toBe('ILLEGAL_TRANSITION');
    expect(remind(told(ahead(1 - DAY)))).toBe('ILLEGAL_TRANSITION');
    expect(remind(told(ahead(-DAY)))).toBeNull();
  });

  it('takes silence for approval only a full day after the reminder', () => {
    const inReview = (changes: Partial<DealFacts>) =>
      refusal(facts('IN_REVIEW', changes), 'AUTO_APPROVE', 'SYSTEM');
    expect(inReview({ remindedAt: null })).toBe('ILLEGAL_TRANSITION');
    expect(inReview({ remindedAt: ahead(1 - DAY) })).toBe('ILLEGAL_TRANSITION');
    expect(inReview({ reviewDueAt: ahead(1) })).toBe('ILLEGAL_TRANSITION');
    expect(inReview({})).toBeNull();
  });

  it('names the limit of revision rounds', () => {
    expect(refusal(facts('IN_REVIEW', { revisionRoundsUsed: 1 }), 'REQUEST_CHANGES', 'BRAND')).toBe(
      'REVISION_LIMIT',
    );
    expect(allowedActions(facts('IN_REVIEW', { revisionRoundsUsed: 1 }), 'BRAND', NOW)).toEqual([
      'APPROVE',
      'OPEN_DISPUTE',
      'PROPOSE_CANCELLATION',
    ]);
  });

  it('takes the receipt of a parcel once, and only where one is shipped', () => {
    const confirm = (changes: Partial<DealFacts>) =>
      refusal(facts('IN_PROGRESS', changes), 'CONFIRM_RECEIPT', 'CREATOR');
    expect(confirm({})).toBeNull();
    expect(confirm({ receivedAt: NOW })).toBe('ILLEGAL_TRANSITION');
    expect(confirm({ shippingRequired: false })).toBe('ILLEGAL_TRANSITION');
    expect(confirm({ versions: 1 })).toBe('ILLEGAL_TRANSITION');
  });
});

describe('what people are told of a deal', () => {
  const working = facts('IN_PROGRESS', { shippingRequired: false, dueAt: ahead(HOUR) });

  it('shows each side what it may do, and strangers nothing', () => {
    expect(allowedActions(facts('AWAITING_FUNDING'), 'BRAND', NOW)).toEqual(['FUND', 'CANCEL']);
    expect(allowedActions(facts('AWAITING_FUNDING'), 'CREATOR', NOW)).toEqual(['CANCEL']);
    const either = ['OPEN_DISPUTE', 'PROPOSE_CANCELLATION'];
    expect(allowedActions(working, 'CREATOR', NOW)).toEqual(['SUBMIT', 'CANCEL', ...either]);
    expect(allowedActions(working, 'BRAND', NOW)).toEqual(either);
    expect(allowedActions(facts('IN_REVIEW'), 'BRAND', NOW)).toEqual([
      'APPROVE',
      'REQUEST_CHANGES',
      ...either,
    ]);
    expect(allowedActions(facts('IN_REVIEW'), 'CREATOR', NOW)).toEqual(either);
    expect(allowedActions(facts('IN_REVIEW'), 'ADMIN', NOW)).toEqual([]);
    expect(allowedActions(facts('IN_REVIEW'), null, NOW)).toEqual([]);
    expect(allowedActions(facts('DISPUTED'), 'ADMIN', NOW)).toEqual(['RESOLVE_DISPUTE']);
    expect(allowedActions(facts('COMPLETED'), 'BRAND', NOW)).toEqual(['TIP']);
    expect(allowedActions(facts('COMPLETED'), 'CREATOR', NOW)).toEqual([]);
  });

  it('names the next actor, the deadline and what silence leads to', () => {
    const fundingDueAt = ahead(DAY);
    expect(nextStep(facts('AWAITING_FUNDING', { fundingDueAt }), NOW)).toEqual({
      nextActor: 'BRAND',
      deadlineAt: fundingDueAt,
      onDeadline: 'CANCELED',
    });
    expect(nextStep(working, NOW)).toEqual({
      nextActor: 'CREATOR',
      deadlineAt: ahead(HOUR),
      onDeadline: 'BRAND_MAY_CANCEL',
    });
    expect(nextStep({ ...working, versions: 1 }, NOW).onDeadline).toBe('PARTIES_REMINDED');
    const overdue = { ...working, dueAt: ahead(-DAY), overdueNotifiedAt: ahead(-DAY) };
    expect(nextStep(overdue, NOW)).toEqual({
      nextActor: 'CREATOR',
      deadlineAt: ahead(6 * DAY),
      onDeadline: 'CANCELED_AND_REFUNDED',
    });
    expect(nextStep({ ...overdue, versions: 2 }, NOW)).toMatchObject({
      deadlineAt: ahead(6 * DAY),
      onDeadline: 'DISPUTE_OPENED',
    });
    expect(nextStep(facts('DISPUTED', { disputedAt: NOW }), NOW)).toEqual({
      nextActor: 'ADMIN',
      deadlineAt: ahead(5 * DAY),
      onDeadline: 'ADMINS_REMINDED',
    });
  });

  it('puts automatic approval off until a day after the reminder', () => {
    const inReview = (changes: Partial<DealFacts>) => nextStep(facts('IN_REVIEW', changes), NOW).deadlineAt;
    expect(inReview({ reviewDueAt: ahead(3 * DAY), remindedAt: null })).toEqual(ahead(3 * DAY));
    expect(inReview({ reviewDueAt: ahead(HOUR), remindedAt: null })).toEqual(ahead(DAY));
    expect(inReview({ reviewDueAt: ahead(HOUR), remindedAt: ahead(-HOUR) })).toEqual(ahead(23 * HOUR));
  });

  it('knows whose queue each state stands in', () => {
    expect(statusesAwaiting('BRAND')).toEqual(['AWAITING_FUNDING', 'IN_REVIEW']);
    expect(statusesAwaiting('CREATOR')).toEqual(['IN_PROGRESS']);
    expect(statusesAwaiting('ADMIN')).toEqual(['DISPUTED']);
  });
});

describe('settlementOnSilence', () => {
  const calm = { dueAt: ahead(2 * DAY), reviewDueAt: ahead(3 * DAY), remindedAt: null };
  const NOBODY = { settlesTo: null, settlesAt: null };

  it('gives the money to the creator when the brand does not answer, a full notice after the reminder', () => {
    expect(settlementOnSilence(facts('IN_REVIEW', calm), NOW)).toEqual({
      settlesTo: 'CREATOR',
      settlesAt: ahead(3 * DAY),
    });
    const reminded = { ...calm, remindedAt: ahead(2.5 * DAY) };
    expect(settlementOnSilence(facts('IN_REVIEW', reminded), NOW).settlesAt).toEqual(ahead(3.5 * DAY));
  });

  it('gives it back to the brand a week after the due date of work that never came, past the next deadline', () => {
    const deal = facts('IN_PROGRESS', calm);
    expect(nextStep(deal, NOW).deadlineAt).toEqual(ahead(2 * DAY));
    expect(settlementOnSilence(deal, NOW)).toEqual({ settlesTo: 'BRAND', settlesAt: ahead(9 * DAY) });
  });

  it('moves nothing while there is work to judge, no money, or a dispute', () => {
    expect(settlementOnSilence(facts('IN_PROGRESS', { ...calm, versions: 1 }), NOW)).toEqual(NOBODY);
    for (const status of ['AWAITING_FUNDING', 'DISPUTED', 'COMPLETED', 'CANCELED'] as const)
      expect(settlementOnSilence(facts(status, calm), NOW)).toEqual(NOBODY);
  });
});
