export { AlertsModule } from './alerts.module.js';
export type { AlertFilter } from './alert-filter.js';
export { CreateAlert, MOST_ALERTS } from './create-alert.js';
export { ChangeAlert } from './change-alert.js';
export { MatchAlerts } from './match-alerts.js';
export { AlertsQueries, type AlertView } from './alerts.queries.js';
