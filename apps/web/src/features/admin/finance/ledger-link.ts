/** A link in a table of finance: dense, and still 24 px high to be hit, since rows of links stand close. */
export const ledgerLink =
  'inline-block py-0.75 underline decoration-line-strong underline-offset-4 hover:decoration-ink';
