import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { CreateAdmin, IdentityModule } from '@dubl/core/features/identity';
import { loadConfigOrExit } from '@dubl/core/platform/config';
import { AppError } from '@dubl/core/platform/errors';
import { PlatformModule } from '@dubl/core/platform/module';

// npm run admin:create -- <e-mail> [name]: asks for the password, or reads it from a pipe.

@Module({ imports: [PlatformModule.forRoot(loadConfigOrExit(), 'admin-create'), IdentityModule] })
class AdminCreateModule {}

const [email = '', displayName = 'Администратор'] = process.argv.slice(2);
if (email === '') fail('usage: npm run admin:create -- <e-mail> [name]');

const app = await NestFactory.createApplicationContext(AdminCreateModule, { logger: ['error', 'warn'] });
try {
  const admin = await app.get(CreateAdmin).execute({ email, displayName, password: await askPassword() });
  console.log(`Admin ${admin.email} is made.`);
} catch (error) {
  if (!(error instanceof AppError)) throw error;
  fail(`${error.code} ${JSON.stringify(error.details)}`);
}
await app.close();
process.exit(0);

/** Typed keys are not shown; a pipe needs no prompt. */
async function askPassword(): Promise<string> {
  const hidden = new Writable({ write: (_chunk, _encoding, done) => done() });
  const terminal = process.stdin.isTTY;
  if (terminal) process.stderr.write('Password (8 to 128 characters): ');
  const reader = createInterface({ input: process.stdin, output: hidden, terminal });
  const { value = '' } = await reader[Symbol.asyncIterator]().next();
  reader.close();
  if (terminal) process.stderr.write('\n');
  return value as string;
}

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}
