import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { BrandProfileQueries, UpdateBrandProfile } from '@dubl/core/features/profiles';
import { Answers, CurrentUser, Public, Roles, UuidParam, type SessionUser } from '../../http/index.js';
import { BrandPageDto, BrandProfileDto, UpdateBrandProfileDto } from './brand.dto.js';

@Controller()
export class BrandsController {
  constructor(
    private readonly profiles: BrandProfileQueries,
    private readonly updateProfile: UpdateBrandProfile,
  ) {}

  @Get('brands/:id')
  @Public()
  @Answers(BrandPageDto)
  get(@Param('id', UuidParam) id: string): Promise<BrandPageDto> {
    return this.profiles.getPublic(id);
  }

  @Get('brand/profile')
  @Roles('BRAND')
  @Answers(BrandProfileDto)
  own(@CurrentUser() brand: SessionUser): Promise<BrandProfileDto> {
    return this.profiles.getOwn(brand.id);
  }

  @Put('brand/profile')
  @Roles('BRAND')
  @Answers(BrandProfileDto)
  async update(
    @CurrentUser() brand: SessionUser,
    @Body() fields: UpdateBrandProfileDto,
  ): Promise<BrandProfileDto> {
    await this.updateProfile.execute({ userId: brand.id, fields });
    return this.profiles.getOwn(brand.id);
  }
}
