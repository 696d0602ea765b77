import { messageHtml } from './telegram-text.js';

const SITE = new URL('https://dubl.example');
const told = {
  title: 'Вас пригласили',
  body: 'ООО «Чай & Ко» <новое>',
  href: '/deals/1?a=1&b="2"',
  code: 'K7QM2XYZ',
};
const visible = (html: string) => html.replace(/<[^>]+>/g, '').replace(/&(amp|lt|gt|quot);/g, '*');

describe('the text of a Telegram message', () => {
  it('escapes every variable and leads to the site', () => {
    expect(messageHtml(told, SITE)).toBe(
      [
        '<b>Вас пригласили</b>\nООО «Чай &amp; Ко» &lt;новое&gt;',
        '<a href="https://dubl.example/deals/1?a=1&amp;b=%222%22">Открыть на сайте</a>',
        'Код сообщения: <code>K7QM2XYZ</code>. Проверить его можно на сайте: <a href="https://dubl.example/check">dubl.example/check</a>',
      ].join('\n\n'),
    );
  });

  it('has no empty line where there is no body', () => {
    expect(messageHtml({ ...told, body: '' }, SITE)).toContain('<b>Вас пригласили</b>\n\n<a');
  });

  it.each(['я', '&', '👩‍🎤'])('is cut to 4096 as it is read, before it is escaped: %s', (sign) => {
    const html = messageHtml({ ...told, body: sign.repeat(5_000) }, SITE);
    expect(visible(html).length).toBeLessThanOrEqual(4096);
    expect(visible(html).length).toBeGreaterThan(4080);
    expect(html).toContain('…');
    expect(html.isWellFormed()).toBe(true);
    expect(html).toContain('K7QM2XYZ');
  });
});
