const TAGS = /^(b|strong|i|em|u|ins|s|strike|del|code|pre|blockquote|tg-spoiler|a)$/;
const ENTITIES: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&amp;': '&', '&quot;': '"' };
const TOKEN =
  /<(\/?)([a-z][a-z-]*)((?:\s+[a-z-]+(?:="[^"<>]*")?)*)\s*>|&(?:[a-z]+|#\d+|#x[\da-f]+);|[<>&]|[^<>&]+/gi;

export type Parsed = { text: string } | { refused: string };

/**
 * Reads a text as parse mode HTML does: known tags, closed in order, nothing bare that looks like markup
 * (https://core.telegram.org/bots/api#html-style).
 */
export function parseHtml(source: string): Parsed {
  const open: string[] = [];
  let text = '';
  for (const [token, closing, name = ''] of source.matchAll(TOKEN)) {
    const tag = name.toLowerCase();
    if (tag === '' && /^[<>]$/.test(token)) return { refused: `unexpected "${token}"` };
    if (tag === '') text += readText(token);
    else if (!TAGS.test(tag)) return { refused: `unsupported start tag "${tag}"` };
    else if (!closing) open.push(tag);
    else if (open.pop() !== tag) return { refused: `unmatched end tag "${tag}"` };
  }
  return open.length > 0
    ? { refused: `can't find end tag corresponding to start tag "${open.at(-1)}"` }
    : { text };
}

function readText(token: string): string {
  const [, number] = /^&#(x?[\da-f]+);$/i.exec(token) ?? [];
  if (number === undefined) return ENTITIES[token] ?? token;
  return String.fromCodePoint(/^x/i.test(number) ? parseInt(number.slice(1), 16) : Number(number));
}

/** A text without markup, as markup. */
export const escapeText = (text: string): string =>
  text.replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign]!);
