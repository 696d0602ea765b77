import { Module } from '@nestjs/common';
import { OverviewQueries } from './overview.queries.js';

@Module({ providers: [OverviewQueries], exports: [OverviewQueries] })
export class OverviewModule {}
