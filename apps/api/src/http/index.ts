export { csvFile } from './csv-file.js';
export * from './fields.js';
export * from './page.js';
export * from './route-decorators.js';
export { UuidParam } from './uuid-param.js';
export type { SessionUser } from '@dubl/core/features/identity';
