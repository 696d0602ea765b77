export type SearchParams = Promise<Record<string, string | string[] | undefined>>;

/** The one value of a parameter, whatever was typed into the address. */
export function oneOf(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value;
}

/** The parameter where it is one of the known values, else undefined. */
export function known<T extends string>(
  value: string | string[] | undefined,
  values: readonly T[],
): T | undefined {
  return values.find((candidate) => candidate === oneOf(value));
}

/** A whole number within bounds, else the fallback. */
export function wholeNumber(
  value: string | string[] | undefined,
  { min, max, fallback }: { min: number; max: number; fallback: number },
): number {
  const number = Number(oneOf(value));
  return Number.isInteger(number) && number >= min && number <= max ? number : fallback;
}

/** A path with the given parameters; empty ones are left out. */
export function withQuery(path: string, params: Record<string, string | number | undefined | null>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(params)) {
    if (value !== undefined && value !== null && value !== '') query.set(name, String(value));
  }
  const text = query.toString();
  return text ? `${path}?${text}` : path;
}
