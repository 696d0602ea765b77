import { CURRENCIES, CURRENCY_SIGN } from '@/lib/format/money';

interface TextPart {
  text: string;
  isReference: boolean;
}

/** `wallet:0190…:RUB`, `DEPOSIT:0190…`: a name in the books, wherever it stands in a sentence. */
const REFERENCE = /((?:[a-z]+|[A-Z]+(?:_[A-Z]+)*)(?::[\w.-]+)+)/;
const CURRENCY = new RegExp(`\\b(${CURRENCIES.join('|')})\\b`, 'g');

/** What a check found, for reading: currencies by their signs, names in the books apart from the words. */
export function readDifference(text: string): TextPart[] {
  return text
    .split(REFERENCE)
    .map((part, index) => ({
      isReference: index % 2 === 1,
      text:
        index % 2 === 1
          ? part
          : part.replace(CURRENCY, (code) => CURRENCY_SIGN[code as keyof typeof CURRENCY_SIGN]),
    }))
    .filter(({ text: shown }) => shown !== '');
}
