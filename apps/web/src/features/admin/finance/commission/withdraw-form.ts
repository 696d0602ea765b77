import * as z from 'zod/mini';
import { formatMoney, parseMoney } from '@/lib/format/money';
import { issue } from '@/lib/forms/field-issue';
import { PAYMENT_PROVIDERS } from '../account-name';
import type { Earned } from './commission';

const NOTE_MAX = 500;

/** At most what is earned. */
export const withdrawSchema = ({ currency, availableMinor }: Earned) =>
  z.object({
    provider: z.enum(PAYMENT_PROVIDERS, issue('choose')),
    amount: z.string().check(
      z.refine<string>((text) => (parseMoney(text) ?? 0) > 0, issue('amount')),
      z.refine<string>(
        (text) => (parseMoney(text) ?? 0) <= availableMinor,
        issue('amountMax', formatMoney(availableMinor, currency)),
      ),
    ),
    note: z
      .string()
      .check(z.trim(), z.minLength(1, issue('required')), z.maxLength(NOTE_MAX, issue('tooLong', NOTE_MAX))),
  });

export type WithdrawValues = z.infer<ReturnType<typeof withdrawSchema>>;
