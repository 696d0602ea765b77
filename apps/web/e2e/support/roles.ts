import path from 'node:path';

export type Member = 'brand' | 'creator' | 'admin';
export const MEMBERS: readonly Member[] = ['brand', 'creator', 'admin'];

export const DEMO_PASSWORD = 'password123';
export const demoEmail = (member: Member): string => `${member}@example.com`;

/** Where the cookies of a demo account are kept between tests. */
export const storageStateOf = (member: Member): string => path.join(import.meta.dirname, '../../test-results/auth', `${member}.json`);
