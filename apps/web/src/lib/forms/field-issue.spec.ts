import { describe, expect, it } from '@jest/globals';
import { issue, issueOfServerRules, readIssue } from './field-issue';

describe('issues of fields', () => {
  it('carry the values that their texts need', () => {
    expect(readIssue(issue('tooShort', 8))).toEqual({ rule: 'tooShort', values: { min: 8 } });
    expect(readIssue(issue('amountMin', '1 000 ₽'))).toEqual({
      rule: 'amountMin',
      values: { min: '1 000 ₽' },
    });
    expect(readIssue(issue('range', 1, 50))).toEqual({ rule: 'range', values: { min: '1', max: '50' } });
    expect(readIssue(issue('required'))).toEqual({ rule: 'required', values: {} });
  });

  it('translate the rules of the API, and admit not knowing one', () => {
    expect(issueOfServerRules(['maxLength', 'isEmail'])).toBe('email');
    expect(issueOfServerRules(['brandNewRule'])).toBe('invalid');
  });
});
