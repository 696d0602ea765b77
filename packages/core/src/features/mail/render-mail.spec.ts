import { renderMail } from './render-mail.js';

const content = {
  title: 'Выплата <отклонена>\nсовсем',
  body: '«Чай & "сласти"» <script>alert(1)</script>',
  action: { label: 'Открыть', url: 'https://dubl.example/wallet?a=1&b=2' },
  footer: ['Настроить уведомления: https://dubl.example/settings'],
  code: 'ABCD2345',
  checkUrl: 'https://dubl.example/check?code=ABCD2345',
};

describe('a mail', () => {
  const mail = renderMail(content);

  it('says the same in text and in HTML', () => {
    for (const part of [mail.text, mail.html.replace(/&amp;/g, '&')]) {
      expect(part).toContain('ABCD2345');
      expect(part).toContain(content.action.url);
      expect(part).toContain(content.checkUrl);
      expect(part).toContain(content.footer[0]);
    }
  });

  it('escapes what people wrote', () => {
    expect(mail.html).toContain('«Чай &amp; &quot;сласти&quot;» &lt;script&gt;alert(1)&lt;/script&gt;');
    expect(mail.html).not.toMatch(/<script|<отклонена/);
  });

  it('has a subject of one line', () => {
    expect(mail.subject).toBe('Выплата <отклонена> совсем');
  });
});
