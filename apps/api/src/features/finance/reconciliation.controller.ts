import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import { DIFFERENCE_COLUMNS, RunReconciliation, RunsQueries } from '@dubl/core/features/finance';
import {
  Answers,
  CurrentUser,
  FormatQuery,
  ListQuery,
  Roles,
  UuidParam,
  csvFile,
  type SessionUser,
} from '../../http/index.js';
import { ReconciliationDto, ReconciliationsDto } from './reconciliation.dto.js';
import { reconciliationView } from './reconciliation.view.js';

@Controller('admin/finance/reconciliation')
@Roles('ADMIN')
export class ReconciliationController {
  constructor(
    private readonly runs: RunsQueries,
    private readonly reconcile: RunReconciliation,
  ) {}

  @Get()
  @Answers(ReconciliationsDto, {
    description: 'The last runs, and what the newest found; as a file, the differences of the newest',
  })
  async list(@Query() { format, ...page }: ListQuery) {
    const newest = await this.runs.newest();
    if (format === 'csv') return csvFile('reconciliation', DIFFERENCE_COLUMNS, newest?.differences ?? []);
    return { newest: newest && reconciliationView(newest), ...(await this.runs.list(page)) };
  }

  @Get(':id')
  @Answers(ReconciliationDto)
  async get(@Param('id', UuidParam) id: string, @Query() { format }: FormatQuery) {
    const run = await this.runs.get(id);
    return format === 'csv'
      ? csvFile('reconciliation', DIFFERENCE_COLUMNS, run.differences)
      : reconciliationView(run);
  }

  /** Over a very large ledger the answer may be TIMEOUT; the run goes on and is in the list when it has ended. */
  @Post()
  @Answers(ReconciliationDto, { status: 201, description: 'Compares everything now' })
  async run(@CurrentUser() admin: SessionUser): Promise<ReconciliationDto> {
    const run = await this.reconcile.execute({ source: 'ADMIN', adminId: admin.id });
    return reconciliationView(await this.runs.get(run!.runId));
  }
}
