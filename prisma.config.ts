import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { defineConfig } from 'prisma/config';

if (fs.existsSync('.env')) process.loadEnvFile('.env');
useWasmEngineWhereNoNativeOne();

export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations', seed: 'node prisma/seed/seed.ts' },
  // Empty is fine for `generate` and `validate`, which open no connection.
  datasource: { url: process.env.DATABASE_URL ?? '' },
});

/**
 * The CLI downloads its schema engine from a host of its own. Where that has not happened, the WebAssembly
 * build of the same engine (an ordinary npm package) does the same work.
 */
function useWasmEngineWhereNoNativeOne(): void {
  if (process.platform === 'win32' || process.env.PRISMA_SCHEMA_ENGINE_BINARY) return;
  const prismaPackage = createRequire(import.meta.url).resolve('prisma/package.json');
  const engines = path.dirname(createRequire(prismaPackage).resolve('@prisma/engines/package.json'));
  if (fs.readdirSync(engines).some((name) => name.startsWith('schema-engine-'))) return;
  const engine = path.resolve('tools/schema-engine.mjs');
  fs.chmodSync(engine, 0o755); // a checkout on some file systems loses the bit
  process.env.PRISMA_SCHEMA_ENGINE_BINARY = engine;
}
