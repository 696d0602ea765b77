// Values that stand for all that no log may hold, and the search for them.
import { randomBytes } from 'node:crypto';

const mark = () => randomBytes(6).toString('hex');
const digits = (count) => Array.from({ length: count }, () => 1 + Math.floor(Math.random() * 9)).join('');

/** @returns what people type and what stands for them, each value one of a kind */
export function newCanaries() {
  const person = (name) => ({
    email: `kan4-${name}-mail-${mark()}@example.com`,
    password: `kan4-${name}-password-${mark()}`,
    displayName: `Kan4 ${name} ${mark()}`,
  });
  return {
    creator: person('creator'),
    brand: person('brand'),
    admin: person('admin'),
    stranger: person('stranger'),
    newPassword: `kan4-new-password-${mark()}`,
    wrongPassword: `kan4-wrong-password-${mark()}`,
    text: `kan4-text-${mark()}`,
    key: `kan4key${mark()}`,
    query: `kan4-query-${mark()}`,
    header: `kan4 header ${mark()}`,
    phone: digits(10),
    cardToken: `kan4_card_${mark()}`,
    chat: { id: 7_000_000_000 + Number(digits(9)), name: `Kan4 chat ${mark()}` },
    cookie: `kan4-cookie-${mark()}`,
    wrongToken: `kan4-token-${mark()}`,
    botSecret: `kan4-bot-${mark()}`,
  };
}

/** Every string and number in it, by its path. */
export function valuesOf(canaries, path = []) {
  return Object.entries(canaries).flatMap(([name, value]) =>
    typeof value === 'object'
      ? valuesOf(value, [...path, name])
      : [[[...path, name].join('.'), String(value)]],
  );
}

/** As it is, and as it may have been written on the way. */
function formsOf(value) {
  const [local] = value.split('@');
  const plain = [
    value,
    local,
    encodeURIComponent(value),
    Buffer.from(value).toString('base64').replace(/=+$/, ''),
  ];
  return [...new Set([...plain, Buffer.from(value).toString('hex')])].map((form) => form.toLowerCase());
}

/**
 * @param {[string, string][]} named name and value of each canary
 * @returns {string[]} the names of those that are in the text
 */
export function foundIn(text, named) {
  const lower = text.toLowerCase();
  return named
    .filter(([, value]) => formsOf(value).some((form) => lower.includes(form)))
    .map(([name]) => name);
}
