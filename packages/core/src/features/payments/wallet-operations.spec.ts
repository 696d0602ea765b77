import * as ledger from '../ledger/index.js';
import type { Flow } from '../ledger/index.js';
import {
  WALLET_OPERATIONS,
  WALLET_OPERATION_GROUPS,
  kindsOf,
  operationGroup,
  operationTitle,
} from './wallet-operations.js';

const money = { amountMinor: 1_000n, currency: 'RUB' } as const;
const escrow = { ...money, escrowId: 'e', dealId: 'd', brandId: 'b', creatorId: 'c' };
const payout = { ...money, payoutId: 'p', userId: 'u', provider: 'sandbox' };
const deposit = {
  depositId: 'd',
  userId: 'u',
  receivedMinor: 1_000n,
  currency: 'RUB',
  provider: 's',
} as const;

/** One posting of each flow of the ledger. */
const FLOWS: Flow[] = [
  ledger.depositSucceeded(deposit),
  ledger.suspenseReceived('sandbox', 'p', 1_000n, 'RUB'),
  ledger.suspenseReleased(ledger.suspenseReceived('sandbox', 'p', 1_000n, 'RUB')),
  ledger.depositChargedBack(deposit, 400n),
  ledger.escrowFund(escrow),
  ledger.escrowRelease(escrow, 1_500),
  ledger.escrowSplit(escrow, 400n, 1_500),
  ledger.escrowRefund(escrow),
  ledger.payoutRequest(payout),
  ledger.payoutPaid(payout),
  ledger.payoutPaidLate(payout),
  ledger.payoutReturned(payout),
  ...(['REJECT', 'CANCEL', 'FAIL'] as const).map((cause) => ledger.payoutReturnedToWallet(payout, cause)),
  ledger.tipPaid({ ...escrow, tipId: 't' }),
  ledger.providerFee('sandbox', 'line', money),
  ledger.commissionWithdrawn('w', 'sandbox', money),
  ledger.balanceAdjusted('a', 'u', money),
];
/** Posted by the database itself. */
const OFFSET = 'DEBT_OFFSET';

describe('operations of a balance', () => {
  it('have a name for every flow that touches a wallet, and for no other', () => {
    const builders = Object.keys(ledger).filter((name) => !/Code$/.test(name) && /^[a-z]/.test(name));
    expect(FLOWS).toHaveLength(builders.length + 2); // one builder makes the three ways back of a payout
    const touching = FLOWS.filter(({ legs }) => legs.some(({ kind }) => kind === 'WALLET'));
    expect(Object.keys(WALLET_OPERATIONS).sort()).toEqual(
      [...touching.map(({ kind }) => kind), OFFSET].sort(),
    );
  });

  it('belong to one group each, and no group is empty', () => {
    const grouped = WALLET_OPERATION_GROUPS.flatMap(kindsOf);
    expect(grouped.sort()).toEqual(Object.keys(WALLET_OPERATIONS).sort());
    for (const group of WALLET_OPERATION_GROUPS) expect(kindsOf(group)).not.toEqual([]);
  });

  it('are told apart by direction where one kind goes both ways', () => {
    expect(operationTitle('TIP', 1n)).toBe('Чаевые от бренда');
    expect(operationTitle('TIP', -1n)).toBe('Чаевые креатору');
    expect(operationTitle('ESCROW_FUND', -1n)).toBe('Оплата в резерв');
  });

  it('show even what nobody named', () => {
    expect(operationTitle('NEW_KIND', 1n)).toBe('Операция по балансу');
    expect(operationGroup('NEW_KIND')).toBe('CORRECTIONS');
  });
});
