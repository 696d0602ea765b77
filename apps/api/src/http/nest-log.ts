import type { LoggerService } from '@nestjs/common';
import type { Logger } from '@dubl/core/platform/logging';

/** Nest's own messages through our log: its boot chatter as debug, its errors without their payload. */
export class NestLog implements LoggerService {
  constructor(private readonly logger: Logger) {}

  log(message: unknown): void {
    this.logger.debug(String(message));
  }
  debug(message: unknown): void {
    this.logger.debug(String(message));
  }
  verbose(message: unknown): void {
    this.logger.trace(String(message));
  }
  warn(message: unknown): void {
    this.logger.warn(String(message));
  }
  error(message: unknown): void {
    this.logger.error(message instanceof Error ? { err: message } : String(message));
  }
}
