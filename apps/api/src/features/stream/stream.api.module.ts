import { Module } from '@nestjs/common';
import { IdentityModule } from '@dubl/core/features/identity';
import { StreamController } from './stream.controller.js';
import { StreamHub } from './stream-hub.js';

@Module({ imports: [IdentityModule], controllers: [StreamController], providers: [StreamHub] })
export class StreamApiModule {}
