import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { PrismaPg } from '@prisma/adapter-pg';
import { PrismaClient } from './generated/prisma/client.js';
import { Pool } from './pool.js';

/** Serves reads (`*.queries.ts`); writes go through TransactionRunner and Kysely. */
@Injectable()
export class Prisma extends PrismaClient implements OnModuleDestroy {
  constructor(@Inject(Pool) pool: Pool) {
    super({ adapter: new PrismaPg(pool) });
  }

  async onModuleDestroy(): Promise<void> {
    await this.$disconnect();
  }
}
