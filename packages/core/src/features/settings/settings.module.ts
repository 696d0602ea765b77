import { Module } from '@nestjs/common';
import { AuditLog } from './audit-log.repository.js';
import { SettingsQueries } from './settings.queries.js';

@Module({ providers: [SettingsQueries, AuditLog], exports: [SettingsQueries, AuditLog] })
export class SettingsModule {}
