export type { ReceivedMail, SmtpFault } from './mail.js';
export { readMail, type ReadMail } from './read-mail.js';
export { FakeSmtp } from './server.js';
