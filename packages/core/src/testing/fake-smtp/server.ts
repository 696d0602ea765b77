import { once } from 'node:events';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { createInterface } from 'node:readline';
import type { ReceivedMail, SmtpFault, TakeFault } from './mail.js';
import { Session } from './session.js';

const CREDENTIALS = { user: 'dubl', pass: 'mail-secret' };

/** A mail server on loopback (RFC 5321 as far as a client needs it) that keeps what it takes and fails on command. */
export class FakeSmtp {
  readonly mails: ReceivedMail[] = [];
  private readonly faults: SmtpFault[] = [];
  private readonly sockets = new Set<Socket>();

  private constructor(private readonly server: Server) {
    server.on('connection', (socket) => void this.serve(socket));
  }

  static async start(): Promise<FakeSmtp> {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    return new FakeSmtp(server);
  }

  get url(): string {
    const { port } = this.server.address() as AddressInfo;
    return `smtp://${CREDENTIALS.user}:${CREDENTIALS.pass}@127.0.0.1:${port}`;
  }

  /** The next mails meet these, one each. */
  fail(...faults: SmtpFault[]): void {
    this.faults.push(...faults);
  }

  async stop(): Promise<void> {
    this.server.close();
    for (const socket of this.sockets) socket.destroy();
    await once(this.server, 'close');
  }

  private async serve(socket: Socket): Promise<void> {
    this.sockets.add(socket);
    socket.on('error', () => undefined).on('close', () => this.sockets.delete(socket));
    const session = new Session(socket, CREDENTIALS, this.take, (mail) => this.mails.push(mail));
    for await (const line of createInterface({ input: socket, crlfDelay: Infinity })) session.hear(line);
  }

  /** The next fault, if it is one of these. */
  private readonly take: TakeFault = (...expected) => {
    const [next] = this.faults;
    return next !== undefined && expected.includes(next) ? this.faults.shift() : undefined;
  };
}
