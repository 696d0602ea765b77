const LONGEST_TEXT = 4096;

export interface Told {
  title: string;
  body: string;
  /** Path on the site. */
  href: string;
  code: string;
  /** How it ended, under an offer that is over. */
  end?: string;
  /** Text of the link. */
  open?: string;
}

const SIGNS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
export const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (sign) => SIGNS[sign]!);

/**
 * A message in parse mode HTML. Telegram measures what is read, so the body is cut before it is escaped; the title, the
 * link and the code always fit.
 */
export function messageHtml(
  { title, body, href, code, end = '', open = 'Открыть на сайте' }: Told,
  site: URL,
): string {
  const check = new URL('/check', site);
  const codeLine = `Код сообщения: ${code}. Проверить его можно на сайте: `;
  const around = [title, end, open, `${codeLine}${check.host}/check`].join('\n\n').length + 2;
  return [
    [`<b>${escapeHtml(title)}</b>`, escapeHtml(cut(body, LONGEST_TEXT - around))].filter(Boolean).join('\n'),
    end && `<b>${escapeHtml(end)}</b>`,
    link(new URL(href, site), open),
    `Код сообщения: <code>${code}</code>. Проверить его можно на сайте: ${link(check, `${check.host}/check`)}`,
  ]
    .filter(Boolean)
    .join('\n\n');
}

const link = (url: URL, text: string): string => `<a href="${escapeHtml(url.href)}">${escapeHtml(text)}</a>`;

/** By characters, so that no half of one is left. */
function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  let end = '';
  for (const character of text) {
    if (end.length + character.length > most - 1) break;
    end += character;
  }
  return `${end}…`;
}
