export interface PluralForms {
  one: string;
  few: string;
  many: string;
  other: string;
}

const rules = new Intl.PluralRules('ru');

/** Picks the Russian form for a count. Messages use ICU plurals; this serves the formatters, which have no messages. */
export function plural(count: number, forms: PluralForms): string {
  const category = rules.select(count);
  return forms[category === 'one' || category === 'few' || category === 'many' ? category : 'other'];
}
