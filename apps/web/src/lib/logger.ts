import 'server-only';
import pino from 'pino';
import { LOG_LEVEL } from './environment';

/** One JSON line an event, in the form of the API's: ids, codes and endpoints, never what people wrote. */
export const logger = pino({
  level: LOG_LEVEL,
  base: { scope: 'web' },
  timestamp: () => `,"ts":"${new Date().toISOString()}"`,
  formatters: { level: (label) => ({ level: label }) },
});
