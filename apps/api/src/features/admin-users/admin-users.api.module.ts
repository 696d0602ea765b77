import { Module } from '@nestjs/common';
import { IdentityModule } from '@dubl/core/features/identity';
import { AdminUsersController } from './admin-users.controller.js';

@Module({ imports: [IdentityModule], controllers: [AdminUsersController] })
export class AdminUsersApiModule {}
