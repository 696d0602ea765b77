import { getTranslations } from 'next-intl/server';

/** Makes «Русский, Казахский» of codes; a code without a name of ours is left out rather than shown raw. */
export async function languageNames(): Promise<(codes: readonly string[]) => string> {
  const t = await getTranslations('enums.language');
  return (codes) =>
    codes
      .map((code) => code as Parameters<typeof t>[0])
      .filter((code) => t.has(code))
      .map((code) => t(code))
      .join(', ');
}
