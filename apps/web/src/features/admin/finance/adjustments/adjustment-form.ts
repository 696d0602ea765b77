import * as z from 'zod/mini';
import { CURRENCIES, parseMoney } from '@/lib/format/money';
import { issue } from '@/lib/forms/field-issue';

export const DIRECTIONS = ['CREDIT', 'DEBIT'] as const;
const REASON_MAX = 500;

export const adjustmentSchema = z.object({
  direction: z.enum(DIRECTIONS),
  amount: z.string().check(z.refine<string>((text) => (parseMoney(text) ?? 0) > 0, issue('amount'))),
  currency: z.enum(CURRENCIES),
  reason: z
    .string()
    .check(
      z.trim(),
      z.minLength(1, issue('required')),
      z.maxLength(REASON_MAX, issue('tooLong', REASON_MAX)),
    ),
});
export type AdjustmentValues = z.infer<typeof adjustmentSchema>;
