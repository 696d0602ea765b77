import path from 'node:path';

/** Accounts of the demo data, at the fullest the product has. */
export const MEMBERS = ['brand', 'creator', 'admin', 'admin-b'] as const;
export type Member = (typeof MEMBERS)[number];

/** Accounts made at the start of a run, with nothing in them yet. */
export const NEWCOMERS = ['newBrand', 'newCreator'] as const;
export type Newcomer = (typeof NEWCOMERS)[number];

export const DEMO_PASSWORD = 'password123';
export const demoEmail = (member: Member): string => `${member}@example.com`;

/** Where the cookies of an account are kept between tests. */
export const storageStateOf = (who: Member | Newcomer): string =>
  path.join(import.meta.dirname, '../../test-results/auth', `${who}.json`);
