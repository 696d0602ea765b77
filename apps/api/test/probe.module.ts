import { setTimeout as sleep } from 'node:timers/promises';
import { Body, Controller, Get, Module, Post, Query } from '@nestjs/common';
import { Pool, TransactionRunner } from '@dubl/core/platform/db';
import { invariant } from '@dubl/core/platform/errors';
import { currentContext } from '@dubl/core/platform/context';
import {
  Answers,
  BoolField,
  CurrentUser,
  DateField,
  Idempotent,
  IntField,
  ListField,
  MoneyField,
  NestedField,
  PageQuery,
  Public,
  TextField,
  UrlField,
  type SessionUser,
} from '../src/http/index.js';

class ItemDto {
  @UrlField()
  url: string;
}

class ProbeDto {
  @TextField({ min: 1, max: 10 })
  title: string;

  @MoneyField()
  amountMinor: bigint;

  @IntField({ min: 1, max: 5, optional: true })
  count?: number;

  @ListField({ max: 5, maxItems: 2, optional: true })
  tags?: string[];

  @DateField({ nullable: true, optional: true })
  dueAt?: Date | null;

  @NestedField(() => ItemDto, { each: true, maxItems: 2, optional: true })
  items?: ItemDto[];
}

class ProbeQuery extends PageQuery {
  @MoneyField({ optional: true })
  minBudget?: bigint;

  @BoolField({ optional: true })
  verified?: boolean;
}

/** Routes that only tests have: they go wrong, or count how often they were run. */
@Controller('probe')
export class ProbeController {
  runs = 0;

  constructor(
    private readonly pool: Pool,
    private readonly transactions: TransactionRunner,
  ) {}

  @Get('crash')
  @Public()
  crash(): never {
    throw new TypeError('a secret of the process');
  }

  @Get('sql')
  @Public()
  sql() {
    return this.pool.query('SELECT * FROM no_such_table');
  }

  @Get('query')
  @Public()
  query(@Query() query: ProbeQuery) {
    return { ...query };
  }

  @Post('validate')
  @Public()
  validate(@Body() body: ProbeDto) {
    return { ...body, requestId: currentContext().requestId };
  }

  @Post('once')
  @Answers(null, { status: 201 })
  async once(@Body() body: ProbeDto) {
    this.runs += 1;
    await sleep(20);
    return { runs: this.runs, amountMinor: body.amountMinor };
  }

  /** The first run is the loser of a serialization conflict. */
  @Post('conflict')
  async conflict() {
    this.runs += 1;
    if (this.runs === 1) throw Object.assign(new Error('serialization failure'), { code: '40001' });
    return { runs: this.runs };
  }

  /** Writes through a transaction of its own, then fails where it is told to. */
  @Post('write')
  async write(@Body() { title }: ProbeDto, @CurrentUser() user: SessionUser) {
    await this.transactions.run(async (tx) => {
      await tx.updateTable('appUser').set({ displayName: title }).where('id', '=', user.id).execute();
    });
    if (title === 'fail') throw invariant('NO_SLOTS');
    return {};
  }

  @Post('refuse')
  @Idempotent({ required: true })
  refuse() {
    this.runs += 1;
    if (this.runs === 1) throw invariant('NO_SLOTS');
    return { runs: this.runs };
  }
}

@Module({ controllers: [ProbeController] })
export class ProbeModule {}
