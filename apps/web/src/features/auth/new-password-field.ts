import * as z from 'zod/mini';
import { issue } from '@/lib/forms/field-issue';

const MIN = 8;
const MAX = 128;

/** As the API takes it; what is too common only the API knows. */
export const newPassword = z
  .string()
  .check(z.minLength(MIN, issue('tooShort', MIN)), z.maxLength(MAX, issue('tooLong', MAX)));
