import { AccountKind, Currency } from '@dubl/core/platform/db';
import { EnumField, IntField, MoneyField, NestedField, TextField } from '../../http/index.js';

export class KindBalanceDto {
  @EnumField('AccountKind', Object.values(AccountKind))
  kind: AccountKind;

  @MoneyField({ signed: true })
  balanceMinor: bigint;

  @IntField()
  accountsCount: number;
}

export class ProviderBalanceDto {
  @TextField({ max: 120, example: 'provider:sandbox:RUB' })
  code: string;

  @MoneyField({ signed: true, description: 'Negative: the provider holds this for us' })
  balanceMinor: bigint;
}

export class CurrencyBalanceDto {
  @EnumField('Currency', Object.values(Currency))
  currency: Currency;

  @NestedField(() => KindBalanceDto, { each: true, description: 'Every kind, 0 where there is nothing' })
  kinds: KindBalanceDto[];

  @NestedField(() => ProviderBalanceDto, { each: true })
  providers: ProviderBalanceDto[];

  @MoneyField({ signed: true, description: '0, or money came from nowhere' })
  totalMinor: bigint;
}

export class BalancesDto {
  @NestedField(() => CurrencyBalanceDto, { each: true })
  currencies: CurrencyBalanceDto[];
}
