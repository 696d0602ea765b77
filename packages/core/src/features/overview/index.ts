export { OverviewModule } from './overview.module.js';
export { OverviewQueries, type Overview, type QueueState } from './overview.queries.js';
