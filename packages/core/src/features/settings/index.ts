export { AuditLog, type AuditRecord } from './audit-log.repository.js';
export { SettingsModule } from './settings.module.js';
export { DEFAULT_SETTINGS, SettingsQueries, type Settings } from './settings.queries.js';
