import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import {
  ImportStatement,
  STATEMENT_COLUMNS,
  STATEMENT_ITEM_COLUMNS,
  StatementsQueries,
} from '@dubl/core/features/finance';
import {
  Answers,
  CurrentUser,
  ListQuery,
  Roles,
  UuidParam,
  csvFile,
  pageOf,
  type SessionUser,
} from '../../http/index.js';
import { ImportStatementDto, StatementDto, StatementItemsDto, StatementItemsQuery } from './statement.dto.js';

@Controller('admin/finance/statements')
@Roles('ADMIN')
export class StatementsController {
  constructor(
    private readonly statements: StatementsQueries,
    private readonly importStatement: ImportStatement,
  ) {}

  @Get()
  @Answers(pageOf(StatementDto), { description: 'Newest first; matched at this moment' })
  list(@Query() { format, ...page }: ListQuery) {
    if (format === 'json') return this.statements.list(page);
    return csvFile('statements', STATEMENT_COLUMNS, this.statements.all());
  }

  @Post()
  @Answers(StatementDto, { status: 201 })
  async import(@CurrentUser() admin: SessionUser, @Body() body: ImportStatementDto): Promise<StatementDto> {
    return this.statements.get(await this.importStatement.execute({ adminId: admin.id, ...body }));
  }

  @Get(':id')
  @Answers(StatementItemsDto, { description: 'Its lines beside our postings, and what it misses' })
  async get(@Param('id', UuidParam) id: string, @Query() { format, match, ...page }: StatementItemsQuery) {
    if (format === 'csv')
      return csvFile('statement', STATEMENT_ITEM_COLUMNS, await this.statements.allItems(id, match));
    const [statement, items] = await Promise.all([
      this.statements.get(id),
      this.statements.items(id, match, page),
    ]);
    return { statement, ...items };
  }
}
