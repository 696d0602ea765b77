import { units } from './amounts.ts';
import type { PayoutData } from './types.ts';

export const payouts: readonly PayoutData[] = [
  {
    creator: 'alina',
    at: '-4 17:00',
    amountMinor: units(6_000),
    currency: 'RUB',
    method: { kind: 'SBP', phone: '+79000000117', bankId: '100000000001' },
    decided: { at: '-3 07:30' },
  },
  {
    creator: 'sonya',
    at: '-2 17:20',
    amountMinor: units(15_000),
    currency: 'RUB',
    method: { kind: 'SBP', phone: '+79000000233', bankId: '100000000004' },
  },
  {
    creator: 'timur',
    at: '-12 10:00',
    amountMinor: units(4_000),
    currency: 'RUB',
    method: { kind: 'CARD', token: 'sandbox-card-4417' },
    decided: { at: '-12 12:00' },
  },
  // The sandbox declines amounts that end in one kopeck.
  {
    creator: 'timur',
    at: '-8 09:15',
    amountMinor: units(3_000) + 1n,
    currency: 'RUB',
    method: { kind: 'BANK', bik: '044525000', account: '40817810000000004417', recipient: 'Галеев Тимур Р.' },
    decided: { at: '-8 11:00' },
  },
  {
    creator: 'artem',
    at: '-9 11:00',
    amountMinor: units(11_050),
    currency: 'RUB',
    method: {
      kind: 'BANK',
      bik: '044525000',
      account: '40817810000000005120',
      recipient: 'Дорохов Артём С.',
    },
    decided: { at: '-8 07:40' },
  },
  {
    creator: 'fedor',
    at: '-5 12:00',
    amountMinor: units(15_300),
    currency: 'RUB',
    method: {
      kind: 'BANK',
      bik: '044525000',
      account: '40702810000000007730',
      recipient: 'ООО «Тон-студия»',
    },
    decided: {
      at: '-5 14:30',
      rejectedBecause:
        'Счёт открыт на организацию, а договор с платформой у вас как у физического лица. Укажите личный счёт или напишите нам, чтобы сменить статус.',
    },
  },
  {
    creator: 'nikita',
    at: '-1 13:10',
    amountMinor: units(10_200),
    currency: 'RUB',
    method: { kind: 'SBP', phone: '+79000000342', bankId: '100000000005' },
  },
  {
    creator: 'vera',
    at: '-5 08:00',
    amountMinor: units(6_800),
    currency: 'RUB',
    method: { kind: 'CARD', token: 'sandbox-card-9061' },
    decided: { at: '-5 09:20' },
  },
  {
    creator: 'egor',
    at: '-6 15:00',
    amountMinor: units(5_000),
    currency: 'RUB',
    method: { kind: 'CARD', token: 'sandbox-card-1180' },
    canceledAt: '-6 15:40',
  },
  {
    creator: 'ruslan',
    at: '-3 06:00',
    amountMinor: units(80_000),
    currency: 'KZT',
    method: { kind: 'CARD', token: 'sandbox-card-7245' },
    decided: { at: '-3 08:00' },
  },
  {
    creator: 'dasha',
    at: '-1 11:00',
    amountMinor: units(200),
    currency: 'BYN',
    method: { kind: 'CARD', token: 'sandbox-card-3310' },
  },
];
