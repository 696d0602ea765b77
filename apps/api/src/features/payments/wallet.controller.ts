import { Readable } from 'node:stream';
import { Body, Controller, Get, Param, Post, Query, StreamableFile } from '@nestjs/common';
import {
  RequestDeposit,
  DepositsQueries,
  WalletCsv,
  WalletHistoryQueries,
  WalletQueries,
  WalletReservesQueries,
} from '@dubl/core/features/payments';
import type { SessionUser } from '@dubl/core/features/identity';
import { Answers, CurrentUser, Idempotent, Roles, UuidParam, pageOf } from '../../http/index.js';
import { DepositDto, RequestDepositDto } from './deposit.dto.js';
import { ReservesDto, ReservesQuery, WalletEntriesQuery, WalletEntryDto, WalletsDto } from './wallet.dto.js';

@Controller('wallet')
@Roles('BRAND', 'CREATOR')
export class WalletController {
  constructor(
    private readonly wallet: WalletQueries,
    private readonly history: WalletHistoryQueries,
    private readonly reserves: WalletReservesQueries,
    private readonly csv: WalletCsv,
    private readonly deposits: DepositsQueries,
    private readonly requestDeposit: RequestDeposit,
  ) {}

  @Get()
  @Answers(WalletsDto)
  async balances(@CurrentUser() user: SessionUser): Promise<WalletsDto> {
    return { wallets: await this.wallet.balances(user.id) };
  }

  @Get('entries')
  @Answers(pageOf(WalletEntryDto), {
    description:
      'History with the running balance, newest first; `format=csv` answers a file of the same rows',
  })
  entries(@CurrentUser() user: SessionUser, @Query() query: WalletEntriesQuery) {
    const { limit, cursor, format, timeZone, ...filter } = query;
    if (format === 'json') return this.history.list(user.id, filter, { limit, cursor });
    return new StreamableFile(Readable.from(this.csv.lines(user.id, filter, timeZone)), {
      type: 'text/csv; charset=utf-8',
      disposition: `attachment; filename="dubl-${filter.currency}.csv"`,
    });
  }

  @Get('reserved')
  @Answers(ReservesDto, { description: 'Deals and payouts that hold the money beside the free balance' })
  reserved(@CurrentUser() user: SessionUser, @Query() { currency, ...page }: ReservesQuery) {
    return this.reserves.list(user, currency, page);
  }

  @Post('deposits')
  @Roles('BRAND')
  @Idempotent({ required: true })
  @Answers(DepositDto, { status: 201, errors: ['INVARIANT_VIOLATION'] })
  async deposit(@CurrentUser() user: SessionUser, @Body() body: RequestDepositDto): Promise<DepositDto> {
    const id = await this.requestDeposit.execute({ userId: user.id, ...body });
    return this.deposits.get(id, user.id);
  }

  @Get('deposits/:id')
  @Roles('BRAND')
  @Answers(DepositDto)
  getDeposit(@CurrentUser() user: SessionUser, @Param('id', UuidParam) id: string): Promise<DepositDto> {
    return this.deposits.get(id, user.id);
  }
}
