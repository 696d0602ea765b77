import { AppError } from '../../../platform/errors/index.js';
import { parseStatement } from './statement-file.js';

const HEADING = 'operation;kind;object;amount;currency;time';
const LINE = 'op-1;PAYMENT;pay-1;1234,50;RUB;2026-11-24T09:30:00Z';

/** Fields that are complained of. */
function complaints(content: string): unknown {
  try {
    parseStatement(content);
  } catch (error) {
    return (error as AppError).details.fields;
  }
  return {};
}

describe('the file of a statement', () => {
  it('is read under English headings in any order', () => {
    const [line] = parseStatement(
      'currency,time,amount,object,kind,operation\nrub,2026-11-24 12:30:00+03:00,1234.5,pay-1,payment,op-1',
    );
    expect(line).toEqual({
      lineRef: 'op-1',
      kind: 'PAYMENT',
      objectId: 'pay-1',
      amountMinor: 123_450n,
      currency: 'RUB',
      occurredAt: new Date('2026-11-24T09:30:00Z'),
    });
  });

  it('is read under Russian headings with Russian words, amounts and dates', () => {
    const lines = parseStatement(
      [
        'Операция;Вид;Объект;Сумма;Валюта;Время',
        'op-1;Платёж;pay-1;12 345,60;RUB;24.11.2026 12:30',
        'op-2;возврат выплаты;out-1;1;RUB;24.11.2026 12:30:05',
        'op-3;Комиссия;;0,01;RUB;24.11.2026 12:31',
      ].join('\r\n'),
    );
    expect(lines.map(({ kind, objectId, amountMinor }) => [kind, objectId, amountMinor])).toEqual([
      ['PAYMENT', 'pay-1', 1_234_560n],
      ['PAYOUT_RETURN', 'out-1', 100n],
      ['FEE', 'op-3', 1n],
    ]);
    expect(lines[0]?.occurredAt).toEqual(new Date('2026-11-24T09:30:00Z'));
  });

  it.each(['0', '-5', '1,234', '1e3', '', '99999999999,99', '１２'])(
    'does not take %j for an amount',
    (amount) => {
      expect(complaints(`${HEADING}\n${LINE.replace('1234,50', amount)}`)).toEqual({
        'content.2.amount': ['isMoney'],
      });
    },
  );

  it.each(['', '24.11.2026', '2026-11-24T09:30:00', '32.11.2026 12:00', '30.02.2026 12:00', 'вчера'])(
    'does not take %j for a moment',
    (time) => {
      expect(complaints(`${HEADING}\n${LINE.replace('2026-11-24T09:30:00Z', time)}`)).toEqual({
        'content.2.time': ['isDate'],
      });
    },
  );

  it('names the line and the column of everything that is wrong', () => {
    const content = [
      HEADING,
      LINE,
      '',
      'op-2;GIFT;pay-2;5;RUR;2026-11-24T09:30:00Z',
      'op-3;PAYOUT;;5;RUB',
      LINE,
    ];
    expect(complaints(content.join('\n'))).toEqual({
      'content.4.kind': ['isIn'],
      'content.4.currency': ['isIn'],
      'content.5.object': ['isId'],
      'content.5.time': ['isDate'],
      'content.6.operation': ['isUnique'],
    });
  });

  it('says which columns are missing', () => {
    expect(
      complaints('operation;kind;object;sum;currency;time\nop;PAYMENT;x;1;RUB;2026-11-24T09:30:00Z'),
    ).toEqual({
      'content.1.amount': ['isDefined'],
    });
  });

  it('is not empty', () => {
    expect(complaints('')).toEqual({ content: ['isNotEmpty'] });
    expect(complaints(HEADING)).toEqual({ content: ['isNotEmpty'] });
  });

  it('complains of a wrong file no more than fifty times', () => {
    const content = [
      HEADING,
      ...Array.from({ length: 100 }, (_, i) => LINE.replace('op-1', `op-${i}`).replace('1234,50', 'x')),
    ];
    expect(Object.keys(complaints(content.join('\n')) as object)).toHaveLength(50);
  });
});
