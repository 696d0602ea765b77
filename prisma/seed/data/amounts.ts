/** Whole units → minor units; every currency of the platform has two digits. */
export const units = (amount: number): bigint => BigInt(amount) * 100n;

/** A range of budget in whole units. */
export const budget = (min: number, max: number) => ({
  budgetMinMinor: units(min),
  budgetMaxMinor: units(max),
});
