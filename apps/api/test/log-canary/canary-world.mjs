// A real API and a real worker that log all they can, with a Postgres and a Redis of their own. Stand-ins on loopback:
// the mail server and Telegram, which fail on command.
import fs from 'node:fs';
import path from 'node:path';
import { FakeSmtp, FakeTelegram, eventually } from '@dubl/core/testing';
import { freePort } from '../../../../tools/lib/ports.mjs';
import { createMachine } from '../../../../tools/testing/machine.mjs';
import { createProgram } from '../../../../tools/testing/program.mjs';
import { createClient } from '../../../../tools/smoke/client.mjs';

/** How long it takes depends on what else the machine does. */
export const soon = (probe) => eventually(probe, 30_000);

export async function openWorld(canaries) {
  const machine = await createMachine({ apps: ['api', 'worker'] });
  const smtp = await FakeSmtp.start();
  const telegram = await FakeTelegram.start({ token: `100500:${canaries.botSecret}` });
  const [apiPort, workerPort] = [await freePort(), await freePort()];
  const url = `http://127.0.0.1:${apiPort}`;
  const settings = {
    API_PORT: String(apiPort),
    WORKER_PORT: String(workerPort),
    PUBLIC_URL: url,
    LOG_LEVEL: 'trace',
    RATE_LIMIT_FACTOR: '1000',
    SMTP_URL: smtp.url,
    MAIL_FROM: 'Дубль <post@dubl.example>',
    TELEGRAM_BOT_TOKEN: telegram.token,
    TELEGRAM_BOT_USERNAME: 'dubl_test_bot',
    TELEGRAM_API_ROOT: telegram.url.href,
    TELEGRAM_LINK_ROOT: telegram.url.href,
  };
  const programOf = (name, healthUrl) =>
    createProgram(machine, { name, program: `${name}/dist/main.js`, settings, healthUrl });
  const programs = [
    programOf('api', `${url}/api/health/ready`),
    programOf('worker', `http://127.0.0.1:${workerPort}/health`),
  ];
  await Promise.all(programs.map((program) => program.start()));

  return {
    ...machine,
    url,
    smtp,
    telegram,
    /** All that the programs have written, by program. */
    logTexts: () =>
      Object.fromEntries(
        ['api', 'worker'].map((name) => [
          name,
          fs.readFileSync(path.join(machine.directory, `${name}.log`), 'utf8'),
        ]),
      ),
    newClient: () => createClient(url, () => {}),
    stop: () => Promise.all(programs.map((program) => program.stop())),
    async close() {
      await Promise.all([smtp.stop(), telegram.close()]);
      await machine.close();
    },

    /** While `work` runs each insert into the table fails, with an error that quotes the whole row. */
    async whileRefusing(table, work, on = 'INSERT') {
      await machine.query(
        `CREATE OR REPLACE FUNCTION quote_row() RETURNS trigger LANGUAGE plpgsql AS $$
           BEGIN RAISE EXCEPTION 'planted: %', to_jsonb(NEW) USING DETAIL = to_jsonb(NEW)::text; END $$`,
      );
      await machine.query(
        `CREATE TRIGGER planted BEFORE ${on} ON ${table} FOR EACH ROW EXECUTE FUNCTION quote_row()`,
      );
      try {
        return await work();
      } finally {
        await machine.query(`DROP TRIGGER planted ON ${table}`);
      }
    },
  };
}
