import { Global, Module } from '@nestjs/common';
import { IdentityModule } from '@dubl/core/features/identity';
import { IdempotencyKeys } from '@dubl/core/platform/idempotency';

/** What the http layer takes from the container; create-app.ts puts it together. */
@Global()
@Module({ imports: [IdentityModule], providers: [IdempotencyKeys], exports: [IdentityModule] })
export class HttpModule {}
