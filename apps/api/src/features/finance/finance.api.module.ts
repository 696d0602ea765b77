import { Module } from '@nestjs/common';
import { FinanceModule } from '@dubl/core/features/finance';

@Module({ imports: [FinanceModule] })
export class FinanceApiModule {}
