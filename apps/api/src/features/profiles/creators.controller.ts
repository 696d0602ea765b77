import { Body, Controller, Get, Param, Put, Query } from '@nestjs/common';
import {
  CreatorCatalogueQueries,
  CreatorProfileQueries,
  UpdateCreatorProfile,
} from '@dubl/core/features/profiles';
import {
  Answers,
  CurrentUser,
  Public,
  RateClass,
  Roles,
  UuidParam,
  pageOf,
  type SessionUser,
} from '../../http/index.js';
import {
  CatalogueQuery,
  CreatorDto,
  CreatorPageDto,
  OwnCreatorProfileDto,
  UpdateCreatorProfileDto,
} from './creator.dto.js';

@Controller()
export class CreatorsController {
  constructor(
    private readonly catalogue: CreatorCatalogueQueries,
    private readonly profiles: CreatorProfileQueries,
    private readonly updateProfile: UpdateCreatorProfile,
  ) {}

  @Get('creators')
  @Public()
  @RateClass('search')
  @Answers(pageOf(CreatorDto))
  list(@Query() { limit, cursor, ...filter }: CatalogueQuery) {
    return this.catalogue.list(filter, { limit, cursor });
  }

  @Get('creators/:id')
  @Public()
  @Answers(CreatorPageDto)
  get(@Param('id', UuidParam) id: string): Promise<CreatorPageDto> {
    return this.profiles.getPublic(id);
  }

  @Get('creator/profile')
  @Roles('CREATOR')
  @Answers(OwnCreatorProfileDto)
  own(@CurrentUser() creator: SessionUser): Promise<OwnCreatorProfileDto> {
    return this.profiles.getOwn(creator.id);
  }

  @Put('creator/profile')
  @Roles('CREATOR')
  @Answers(OwnCreatorProfileDto)
  async update(
    @CurrentUser() creator: SessionUser,
    @Body() fields: UpdateCreatorProfileDto,
  ): Promise<OwnCreatorProfileDto> {
    await this.updateProfile.execute({ userId: creator.id, fields });
    return this.profiles.getOwn(creator.id);
  }
}
