import type { Messages } from '@/i18n/messages';

export type FieldRule = keyof Messages['errors']['field'];

/**
 * What is wrong with a field, as a schema says it: the rule, and after a colon what the text needs, for example
 * `tooShort:8` or `amountMin:1 000 ₽`. A string, because that is all that a schema's message can be.
 */
export function issue(rule: FieldRule, ...values: (string | number)[]): string {
  return [rule, ...values].join(':');
}

/** Takes an issue apart again into the key of its text and the values for it. */
export function readIssue(message: string): { rule: FieldRule; values: Record<string, string | number> } {
  const [rule = 'invalid', ...values] = message.split(':');
  const [first = '', second = ''] = values;
  switch (rule as FieldRule) {
    case 'tooShort':
      return { rule: 'tooShort', values: { min: Number(first) } };
    case 'tooLong':
      return { rule: 'tooLong', values: { max: Number(first) } };
    case 'digits':
      return { rule: 'digits', values: { count: Number(first) } };
    case 'amountMin':
      return { rule: 'amountMin', values: { min: first } };
    case 'amountMax':
      return { rule: 'amountMax', values: { max: first } };
    case 'range':
      return { rule: 'range', values: { min: first, max: second } };
    default:
      return { rule: rule as FieldRule, values: {} };
  }
}

/** Rules by which the API refuses a field → our texts. What is not listed gets «Проверьте это поле». */
const SERVER_RULES: Record<string, FieldRule> = {
  isEmail: 'email',
  isNotEmpty: 'required',
  isDefined: 'required',
  isUrl: 'url',
  isHttpUrl: 'url',
  isInt: 'integer',
  isIn: 'choose',
  isEnum: 'choose',
  isNotCommonPassword: 'passwordCommon',
  isPhone: 'phone',
};

export function issueOfServerRules(rules: readonly string[]): string {
  for (const rule of rules) {
    const known = SERVER_RULES[rule];
    if (known) return issue(known);
  }
  return issue('invalid');
}
