import { Module } from '@nestjs/common';
import { ProfilesModule } from '@dubl/core/features/profiles';
import { BrandsController } from './brands.controller.js';
import { CreatorsController } from './creators.controller.js';

@Module({ imports: [ProfilesModule], controllers: [CreatorsController, BrandsController] })
export class ProfilesApiModule {}
