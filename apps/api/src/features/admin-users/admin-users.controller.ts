import { Controller, Get, Query } from '@nestjs/common';
import { UserSearch } from '@dubl/core/features/identity';
import { Answers, RateClass, Roles, pageOf } from '../../http/index.js';
import { FoundUserDto, UsersQuery } from './user.dto.js';

@Controller('admin/users')
@Roles('ADMIN')
export class AdminUsersController {
  constructor(private readonly users: UserSearch) {}

  @Get()
  @RateClass('search')
  @Answers(pageOf(FoundUserDto), { description: 'Newest first' })
  list(@Query() { q, ...page }: UsersQuery) {
    return this.users.list(q, page);
  }
}
