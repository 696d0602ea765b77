import { Module } from '@nestjs/common';
import { Reconciliation } from './reconciliation/reconciliation.queries.js';

@Module({ providers: [Reconciliation], exports: [Reconciliation] })
export class FinanceModule {}
