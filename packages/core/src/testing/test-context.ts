import type { ModuleMetadata, Type } from '@nestjs/common';
import type { INestApplicationContext } from '@nestjs/common';
import type { Config } from '../platform/config/index.js';
import { Pool } from '../platform/db/index.js';
import { PlatformModule, createContext } from '../platform/module/index.js';
import { createTestConfig } from './test-config.js';
import { createTestDatabase, type TestDatabase } from './test-database.js';

export interface TestContext {
  app: INestApplicationContext;
  config: Config;
  database: TestDatabase;
  get<T>(type: Type<T> | symbol): T;
  close(): Promise<void>;
}

/** Suites share their machine with others: to wait long for a connection is no finding there. */
export function makePatient(pool: Pool): void {
  pool.options.connectionTimeoutMillis = 30_000;
}

/** Real modules on a real database and Redis; nothing is faked. */
export async function createTestContext(
  imports: NonNullable<ModuleMetadata['imports']>,
  overrides: Partial<Config> = {},
): Promise<TestContext> {
  const database = await createTestDatabase();
  const config = createTestConfig(database, overrides);

  const app = await createContext(PlatformModule.forRoot(config, 'test'), imports);
  makePatient(app.get(Pool));
  return {
    app,
    config,
    database,
    get: <T>(type: Type<T> | symbol) => app.get<T>(type),
    close: async () => {
      await app.close();
      await database.drop();
    },
  };
}
