import type { Socket } from 'node:net';
import type { ReceivedMail, TakeFault } from './mail.js';
import { readMail } from './read-mail.js';

/** One connection of a client; hears a line at a time. */
export class Session {
  private from = '';
  private to: string[] = [];
  /** Of the mail that is being read; null between mails. */
  private lines: string[] | null = null;

  constructor(
    private readonly socket: Socket,
    private readonly credentials: { user: string; pass: string },
    private readonly take: TakeFault,
    private readonly keep: (mail: ReceivedMail) => void,
  ) {
    this.say('220 fake.example ESMTP');
  }

  hear(line: string): void {
    if (this.lines === null) this.obey(line);
    else if (line === '.') this.finish(this.lines.join('\r\n'));
    else this.lines.push(line.replace(/^\.\./, '.'));
  }

  private obey(line: string): void {
    switch (line.slice(0, 4).toUpperCase()) {
      case 'EHLO':
        return this.say('250-fake.example', '250-8BITMIME', '250 AUTH PLAIN');
      case 'AUTH':
        return this.logIn(line);
      case 'MAIL':
        this.from = addressIn(line);
        this.to = [];
        return this.say('250 ok');
      case 'RCPT':
        return this.addRecipient(addressIn(line));
      case 'DATA':
        this.lines = [];
        return this.say('354 go on');
      case 'QUIT':
        return void this.socket.end('221 bye\r\n');
      default:
        return this.say('250 ok'); // RSET, NOOP
    }
  }

  private logIn(line: string): void {
    const [, user, pass] = Buffer.from(line.split(' ')[2] ?? '', 'base64')
      .toString()
      .split('\0');
    const isKnown = user === this.credentials.user && pass === this.credentials.pass;
    this.say(isKnown ? '235 2.7.0 ok' : '535 5.7.8 bad credentials');
  }

  private addRecipient(address: string): void {
    const fault = this.take('BUSY_RECIPIENT', 'REFUSE_RECIPIENT', 'HANG');
    if (fault === 'HANG') return;
    if (fault === 'BUSY_RECIPIENT') return this.say('450 4.2.1 mailbox busy');
    if (fault === 'REFUSE_RECIPIENT') return this.say('550 5.1.1 no such user');
    this.to.push(address);
    this.say('250 ok');
  }

  private finish(raw: string): void {
    this.lines = null;
    const fault = this.take('BUSY_DATA', 'REFUSE_DATA', 'CUT_BEFORE', 'CUT_AFTER');
    if (fault === 'BUSY_DATA') return this.say('452 4.3.1 no room');
    if (fault === 'REFUSE_DATA') return this.say('554 5.7.1 looks like spam');
    if (fault !== 'CUT_BEFORE') this.keep({ from: this.from, to: this.to, ...readMail(raw) });
    if (fault !== undefined) return void this.socket.destroy();
    this.say('250 2.0.0 taken');
  }

  private say(...lines: string[]): void {
    this.socket.write(`${lines.join('\r\n')}\r\n`);
  }
}

const addressIn = (line: string): string => /<([^>]*)>/.exec(line)?.[1] ?? '';
