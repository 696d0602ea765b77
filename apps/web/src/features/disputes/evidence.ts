import * as z from 'zod/mini';
import { issue } from '@/lib/forms/field-issue';
import { isWebUrl } from '@/lib/forms/web-url';

export const EVIDENCE_MAX = 10;
const TEXT_MAX = 4000;

/** What a side says in a dispute: words, and links to what proves them. */
export const statementSchema = {
  text: z
    .string()
    .check(z.trim(), z.minLength(1, issue('required')), z.maxLength(TEXT_MAX, issue('tooLong', TEXT_MAX))),
  links: z.array(
    z.object({
      url: z.string().check(
        z.trim(),
        z.refine<string>((url) => url === '' || isWebUrl(url), issue('url')),
      ),
    }),
  ),
};

export interface StatementValues {
  text: string;
  links: { url: string }[];
}

export const EMPTY_STATEMENT: StatementValues = { text: '', links: [{ url: '' }] };

/** As the API takes it; a field that was left empty is no link. */
export const statementOf = ({ text, links }: StatementValues) => ({
  text: text.trim(),
  links: links.map(({ url }) => url.trim()).filter((url) => url !== ''),
});
