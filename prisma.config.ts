import { chmodSync } from 'node:fs';
import path from 'node:path';
import { defineConfig } from 'prisma/config';

// Where Prisma's native schema engine cannot be downloaded, the same engine's WebAssembly build serves.
const shim = path.join(import.meta.dirname, 'tools/schema-engine.mjs');
if (!process.env.PRISMA_SCHEMA_ENGINE_BINARY) {
  chmodSync(shim, 0o755);
  process.env.PRISMA_SCHEMA_ENGINE_BINARY = shim;
}

export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations', seed: 'node prisma/seed/seed.ts' },
  datasource: { url: process.env.DATABASE_URL ?? 'postgresql://localhost/unset' },
});
