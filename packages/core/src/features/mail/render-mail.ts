/** What a mail says, before it is text or HTML. */
export interface MailContent {
  title: string;
  body: string;
  action: { label: string; url: string };
  /** Last words about the mail itself. */
  footer: string[];
  code: string;
  checkUrl: string;
}

export interface RenderedMail {
  subject: string;
  text: string;
  html: string;
}

/** Pure. Every variable is escaped; the text says the same as the HTML. */
export function renderMail({ title, body, action, footer, code, checkUrl }: MailContent): RenderedMail {
  const check = `Код письма: ${code}. Проверить, что письмо отправили мы: ${checkUrl}`;
  return {
    subject: oneLine(title),
    text: [title, body, `${action.label}: ${action.url}`, '—', check, ...footer].join('\n\n'),
    html: page(`
<h1 style="margin:0 0 12px;font-size:20px;line-height:28px">${escape(title)}</h1>
<p style="margin:0 0 20px;white-space:pre-line">${escape(body)}</p>
<p style="margin:0 0 24px"><a href="${escape(action.url)}" style="${BUTTON}">${escape(action.label)}</a></p>
<p style="${SMALL}">Код письма: <b>${escape(code)}</b>. <a href="${escape(checkUrl)}" style="color:inherit">Проверить, что письмо отправили мы</a></p>
${footer.map((line) => `<p style="${SMALL}">${escape(line)}</p>`).join('\n')}`),
  };
}

const BUTTON =
  'display:inline-block;padding:12px 20px;border-radius:10px;background:#29231d;color:#fcfaf6;text-decoration:none';
const SMALL = 'margin:0 0 6px;font-size:13px;line-height:18px;color:#6f675e';

const page = (content: string): string => `<!doctype html>
<html lang="ru"><meta charset="utf-8"><meta name="color-scheme" content="light dark">
<body style="margin:0;padding:24px;font:16px/24px system-ui,sans-serif">
<div style="max-width:560px;margin:0 auto">${content}
</div></body></html>
`;

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escape = (text: string): string => text.replace(/[&<>"']/g, (character) => ENTITIES[character]!);

/** A header ends with its line. */
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
