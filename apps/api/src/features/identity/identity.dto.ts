import { Role, UserStatus } from '@dubl/core/platform/db';
import {
  BoolField,
  DateField,
  EmailField,
  EnumField,
  NestedField,
  TextField,
  UuidField,
} from '../../http/index.js';

export class RegisterDto {
  @EmailField()
  email: string;

  @TextField({ min: 8, max: 128, example: 'мокрый снег у причала' })
  password: string;

  @EnumField('RegistrationRole', ['BRAND', 'CREATOR'])
  role: 'BRAND' | 'CREATOR';

  @TextField({ min: 1, max: 80, example: 'Чайная лавка' })
  displayName: string;
}

export class LoginDto {
  @EmailField()
  email: string;

  @TextField({ min: 1, max: 128, example: 'password123' })
  password: string;
}

export class ChangePasswordDto {
  @TextField({ min: 1, max: 128 })
  currentPassword: string;

  @TextField({ min: 8, max: 128, example: 'мокрый снег у причала' })
  newPassword: string;
}

export class AccountDto {
  @UuidField()
  id: string;

  @EmailField()
  email: string;

  @EnumField('Role', Object.values(Role))
  role: Role;

  @TextField({ max: 80, example: 'Чайная лавка' })
  displayName: string;

  @EnumField('UserStatus', Object.values(UserStatus))
  status: UserStatus;
}

export class SignedInDto {
  @NestedField(() => AccountDto)
  user: AccountDto;
}

export class SessionDto {
  @UuidField()
  id: string;

  @DateField()
  createdAt: Date;

  @DateField()
  lastSeenAt: Date;

  @TextField({ max: 400, example: 'Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0' })
  userAgent: string;

  @TextField({ max: 45, example: '203.0.113.7' })
  ip: string;

  @BoolField({ description: 'The session that asks' })
  isCurrent: boolean;
}

export class SessionListDto {
  @NestedField(() => SessionDto, { each: true })
  items: SessionDto[];
}
