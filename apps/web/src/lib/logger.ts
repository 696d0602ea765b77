import 'server-only';
import pino from 'pino';
import { LOG_LEVEL } from './environment';

/** One JSON line an event, like the API's: ids, codes and endpoints, never what people wrote. */
export const logger = pino({ base: { service: 'web' }, level: LOG_LEVEL });
