import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { settingOfRun } from './environment';
import { expect } from './test';

export type LogLine = Record<string, unknown>;

/** Where the app under test writes its logs. */
const logFolder = () => settingOfRun('LOG_FOLDER');

/** The JSON lines of a process of the app under test. */
async function linesOf(process: 'api' | 'worker' | 'web'): Promise<LogLine[]> {
  const text = await readFile(path.join(logFolder(), `${process}.log`), 'utf8');
  return text
    .split('\n')
    .filter((line) => line.startsWith('{') && line.endsWith('}'))
    .map((line) => JSON.parse(line) as LogLine);
}

/** All that the processes of the app under test have written. */
export async function wholeLog(): Promise<string> {
  const folder = logFolder();
  const names = (await readdir(folder)).filter((name) => name.endsWith('.log'));
  return (await Promise.all(names.map((name) => readFile(path.join(folder, name), 'utf8')))).join('\n');
}

/** The line of a process that has these fields, once it is written. */
export async function logLine(process: 'api' | 'worker' | 'web', fields: LogLine): Promise<LogLine> {
  const find = async () =>
    (await linesOf(process)).find((line) =>
      Object.entries(fields).every(([name, value]) => line[name] === value),
    );
  await expect
    .poll(find, { message: `${process}.log: ${JSON.stringify(fields)}`, timeout: 30_000 })
    .toBeDefined();
  return (await find())!;
}
