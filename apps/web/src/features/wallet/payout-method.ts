import * as z from 'zod/mini';
import { parseMoney } from '@/lib/format/money';
import { issue } from '@/lib/forms/field-issue';
import { PAYOUT_KINDS } from './payout-terms';

/** Banks of the fast payment system by their number there; the ones people use most. */
export const BANKS = [
  { id: '100000000111', name: 'sber' },
  { id: '100000000004', name: 'tbank' },
  { id: '100000000008', name: 'alfa' },
  { id: '100000000005', name: 'vtb' },
  { id: '100000000273', name: 'ozon' },
  { id: '100000000150', name: 'yandex' },
  { id: '100000000007', name: 'raif' },
  { id: '100000000001', name: 'gazprom' },
] as const;

const BIK_DIGITS = 9;
const ACCOUNT_DIGITS = 20;
const RECIPIENT_MAX = 140;

/** A Russian number however it was typed, as `+79001234567`; null where it is none. */
export function normalizePhone(text: string): string | null {
  const digits = text.replace(/\D/g, '');
  const match = /^[78]?(9\d{9})$/.exec(digits);
  return match ? `+7${match[1]}` : null;
}

const digitsOf = (text: string) => text.replace(/\s/g, '');
const hasDigits = (count: number) => (text: string) => new RegExp(`^\\d{${count}}$`).test(digitsOf(text));

/** The fields of a payout; only those of the chosen kind are looked at. */
export const payoutSchema = z
  .object({
    amount: z.string().check(z.refine<string>((text) => (parseMoney(text) ?? 0) > 0, issue('amount'))),
    kind: z.enum(PAYOUT_KINDS),
    phone: z.string(),
    bankId: z.string(),
    bik: z.string(),
    account: z.string(),
    recipient: z.string(),
  })
  .check(
    z.refine(({ kind, phone }) => kind !== 'SBP' || normalizePhone(phone) !== null, {
      error: issue('phone'),
      path: ['phone'],
    }),
    z.refine(({ kind, bik }) => kind !== 'BANK' || hasDigits(BIK_DIGITS)(bik), {
      error: issue('digits', BIK_DIGITS),
      path: ['bik'],
    }),
    z.refine(({ kind, account }) => kind !== 'BANK' || hasDigits(ACCOUNT_DIGITS)(account), {
      error: issue('digits', ACCOUNT_DIGITS),
      path: ['account'],
    }),
    z.refine(
      ({ kind, recipient }) =>
        kind !== 'BANK' || (recipient.trim().length > 0 && recipient.length <= RECIPIENT_MAX),
      {
        error: issue('required'),
        path: ['recipient'],
      },
    ),
  );

export type PayoutValues = z.infer<typeof payoutSchema>;

/** The method as the API takes it. */
export function methodOf(values: PayoutValues) {
  if (values.kind === 'SBP')
    return { kind: 'SBP' as const, phone: normalizePhone(values.phone) ?? '', bankId: values.bankId };
  return {
    kind: 'BANK' as const,
    bik: digitsOf(values.bik),
    account: digitsOf(values.account),
    recipient: values.recipient.trim(),
  };
}
