export const CONTACT_MASK = '[контакт скрыт до оплаты]';

export interface MaskedText {
  text: string;
  masked: boolean;
}

const GAP = String.raw`[\s\u00a0().\-–—]*`;
/** A digit run inside a link, an identifier or a track number is not a phone. */
const NOT_INSIDE = String.raw`(?<![\w/=+-])`;
const MESSENGERS = String.raw`телеграмм?|телега|тг|telegram|tg|whats\s?app|вотсап|ватсап|вацап|viber|вайбер|инстаграм|инста|insta|instagram`;

/**
 * Order matters: links and addresses go before handles, which would bite off their parts.
 * The patterns prefer to miss an exotic form over mangling prices, dates, timecodes and track numbers.
 */
const CONTACTS: readonly RegExp[] = [
  // t.me/name, https://wa.me/79991234567, tg://resolve?domain=name
  /(?:https?:\/\/)?(?:www\.)?(?<![\p{L}\d.-])(?:t\.me|telegram\.(?:me|dog)|wa\.me|(?:api|chat)\.whatsapp\.com|vk\.me|m\.me|ig\.me|signal\.me|discord\.gg)\/\S+/giu,
  /(?:tg|whatsapp|viber):\/\/\S+/giu,
  // name@mail.ru, имя@почта.рф
  /[\p{L}\d._%+-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/giu,
  // name (собака) mail точка ru, name[at]mail.ru
  /[\p{L}\d._-]+\s*(?:\(at\)|\[at\]|\(собака\)|\[собака\]|\sсобака\s)\s*[\p{L}\d-]+\s*(?:\.|\sточка\s|\(dot\)|\[dot\])\s*\p{L}{2,}/giu,
  // +7 (999) 123-45-67, +375 29 123-45-67
  new RegExp(String.raw`(?<![\w/=])\+\d(?:${GAP}\d){9,13}(?!\d)`, 'gu'),
  // 8 999 123-45-67, 79991234567
  new RegExp(String.raw`${NOT_INSIDE}[78](?:${GAP}\d){10}(?!\d)`, 'gu'),
  // 999 123-45-67, (495) 123 45 67
  new RegExp(String.raw`${NOT_INSIDE}\(?[3489]\d{2}\)?${GAP}\d{3}${GAP}\d{2}${GAP}\d{2}(?!\d)`, 'gu'),
  // @name
  /(?<![\p{L}\d_.@/])@[a-z][\w.]{2,31}/giu,
  // телеграм: name, тг ivan_91
  new RegExp(
    String.raw`(?<![\p{L}\d])(?:${MESSENGERS})\s*(?:[:—–-]\s*[a-z][\w.]{3,31}|\s[a-z][a-z.]*[\d_][\w.]{1,31})`,
    'giu',
  ),
];

/** Hides e-mails, phones and messenger handles: until the pair has a funded deal, contacts stay in the product. */
export function maskContacts(original: string): MaskedText {
  const text = CONTACTS.reduce((masked, pattern) => masked.replace(pattern, CONTACT_MASK), original);
  return { text, masked: text !== original };
}
