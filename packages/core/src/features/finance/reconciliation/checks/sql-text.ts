/** «12,50 RUB» of an amount in minor units, as differences are read by people. */
export const money = (amount: string, currency: string): string =>
  `replace(round(coalesce(${amount}, 0) / 100.0, 2)::text, '.', ',') || ' ' || ${currency}`;

/** The Russian name of a value of an enum. */
export function named(value: string, names: Readonly<Record<string, string>>): string {
  const cases = Object.entries(names).map(([name, text]) => `WHEN '${name}' THEN '${text}'`);
  return `CASE ${value}::text ${cases.join(' ')} ELSE coalesce(${value}::text, 'нет') END`;
}

/** Where to look next: names as in DifferenceLinks; those without a value are left out. */
export function links(of: Readonly<Record<string, string>>): string {
  const pairs = Object.entries(of).map(([name, value]) => `'${name}', ${value}`);
  return `jsonb_strip_nulls(jsonb_build_object(${pairs.join(', ')}))`;
}
