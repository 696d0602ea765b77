import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { settingOfRun } from './environment';
import { expect } from './test';

/** Where the app under test puts its mail. */
const folder = () => settingOfRun('MAIL_FOLDER');

/** What the text of a mail of ours says: it is the first part, in base64. */
function textOf(raw: string): string {
  const [, encoded = ''] = /content-type: text\/plain[^]*?\r\n\r\n([^]*?)\r\n-/i.exec(raw) ?? [];
  return Buffer.from(encoded, 'base64').toString('utf8');
}

async function textsTo(address: string): Promise<string[]> {
  const names = (await readdir(folder()).catch(() => [])).filter((name) => name.endsWith('.eml'));
  const mails = await Promise.all(names.map((name) => readFile(path.join(folder(), name), 'utf8')));
  return mails.filter((raw) => raw.includes(`\r\nTo: ${address}\r\n`)).map(textOf);
}

/** The link that a mail to this address carries, once it has come. */
export async function linkInMail(address: string, link: RegExp): Promise<string> {
  const find = async () => (await textsTo(address)).map((text) => link.exec(text)?.[0]).find(Boolean) ?? '';
  await expect.poll(find, { message: `a mail to ${address} with ${link}`, timeout: 30_000 }).not.toBe('');
  return find();
}
