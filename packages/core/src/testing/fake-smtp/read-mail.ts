export interface ReadMail {
  headers: Record<string, string>;
  subject: string;
  text: string;
  html: string;
}

/** Reads a mail as our own composer writes it: two alternatives in base64, words of headers encoded (RFC 2047). */
export function readMail(raw: string): ReadMail {
  const { headers, body } = split(raw);
  const boundary = /boundary="([^"]+)"/.exec(headers['content-type'] ?? '')?.[1] ?? '\0';
  const parts = body
    .split(`--${boundary}`)
    .map((part) => split(part.trimStart()))
    .filter((part) => part.headers['content-type'] !== undefined);
  const textOf = (type: string): string => {
    const part = parts.find((one) => one.headers['content-type']!.startsWith(type));
    return part ? Buffer.from(part.body, 'base64').toString('utf8') : '';
  };
  return {
    headers,
    subject: decodeWords(headers.subject ?? ''),
    text: textOf('text/plain'),
    html: textOf('text/html'),
  };
}

function split(raw: string): { headers: Record<string, string>; body: string } {
  const end = raw.indexOf('\r\n\r\n');
  const lines = raw
    .slice(0, end)
    .replace(/\r\n[ \t]+/g, ' ')
    .split('\r\n');
  const headers = lines.map((line) => {
    const colon = line.indexOf(':');
    return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()] as const;
  });
  return { headers: Object.fromEntries(headers), body: raw.slice(end + 4) };
}

const decodeWords = (header: string): string =>
  header
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_word, encoding: string, text: string) =>
      encoding.toLowerCase() === 'b' ? Buffer.from(text, 'base64').toString('utf8') : decodeQ(text),
    );

const decodeQ = (text: string): string =>
  decodeURIComponent(text.replace(/_/g, ' ').replace(/%/g, '=25').replace(/=/g, '%'));
