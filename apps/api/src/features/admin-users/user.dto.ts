import { Currency, Role, UserStatus } from '@dubl/core/platform/db';
import {
  DateField,
  EmailField,
  EnumField,
  MoneyField,
  NestedField,
  PageQuery,
  TextField,
  UuidField,
} from '../../http/index.js';

export class UsersQuery extends PageQuery {
  @TextField({
    min: 1,
    max: 120,
    optional: true,
    description: 'An id, the beginning of an e-mail, or words of a name',
  })
  q?: string;
}

export class UserWalletDto {
  @EnumField('Currency', Object.values(Currency))
  currency: Currency;

  @MoneyField({ zero: true })
  balanceMinor: bigint;

  @MoneyField({ zero: true, description: 'Taken from the next credits first' })
  debtMinor: bigint;
}

export class FoundUserDto {
  @UuidField()
  id: string;

  @TextField({ max: 80 })
  displayName: string;

  @EmailField()
  email: string;

  @EnumField('Role', Object.values(Role))
  role: Role;

  @EnumField('UserStatus', Object.values(UserStatus))
  status: UserStatus;

  @DateField()
  createdAt: Date;

  @NestedField(() => UserWalletDto, { each: true, description: 'In each currency that was ever used' })
  wallets: UserWalletDto[];
}
