import type { AccountKind } from '../../platform/db/index.js';
import { decimalText, type Minor } from '../../platform/money/index.js';

/** One side of a posting: credits +, debits −. */
export interface LegView {
  code: string;
  kind: AccountKind;
  owner: PersonView | null;
  amountMinor: Minor;
  /** Null on accounts whose balance is only ever summed up. */
  balanceAfterMinor: Minor | null;
}

export interface PersonView {
  id: string;
  displayName: string;
}

export interface LegRow {
  code: string;
  kind: AccountKind;
  ownerId: string | null;
  ownerName: string | null;
  amountMinor: string;
  balanceAfterMinor: string | null;
}

export const legView = ({ ownerId, ownerName, amountMinor, balanceAfterMinor, ...leg }: LegRow): LegView => ({
  ...leg,
  owner: personView(ownerId, ownerName),
  amountMinor: BigInt(amountMinor),
  balanceAfterMinor: balanceAfterMinor === null ? null : BigInt(balanceAfterMinor),
});

export const personView = (id: string | null, displayName: string | null): PersonView | null =>
  id === null ? null : { id, displayName: displayName ?? '' };

/** «wallet:… −12,50», for the one cell of a file that lists other legs. */
export const legText = ({ code, amountMinor }: LegView): string => `${code} ${decimalText(amountMinor)}`;
