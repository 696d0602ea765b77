/** What a difference is about: a text of `adminFinance` that says what it is, and how the books name it. */
export interface Subject {
  key: string;
  reference: string;
}

const NAMED = /^([A-Za-z_]+)([: ]?)(.*)$/s;

/**
 * Reads `escrow:0190…` (an account), `DEPOSIT:0190…` (a posting), `deal:0190…`, `PAYMENT pay-1` (an operation of a payment
 * service) and `RUB`, as the checks name what they found.
 */
export function subjectOf(subject: string): Subject {
  const [, name = '', separator, rest = ''] = NAMED.exec(subject) ?? [];
  if (separator === ' ') return { key: `statements.kind.${name}`, reference: rest };
  if (separator === '') return { key: 'reconciliation.of.currency', reference: name };
  if (name === 'deal' || name === 'job') return { key: `reconciliation.of.${name}`, reference: rest };
  const isPosting = name === name.toUpperCase();
  return { key: isPosting ? `kind.${name}` : `account.${name.toUpperCase()}`, reference: subject };
}
