import { applyDecorators } from '@nestjs/common';
import { Matches } from 'class-validator';
import { ListField, TextField, type FieldOptions } from '../../http/index.js';

const TAG = /^[a-z]{2,3}$/i;

/** Primary language subtags of BCP 47: `ru`, `kk`, … */
export const LanguagesField = (options: FieldOptions & { minItems?: number } = {}): PropertyDecorator =>
  applyDecorators(
    ListField({ min: 2, max: 3, maxItems: 20, example: ['ru'], ...options }),
    Matches(TAG, { each: true, message: 'isLanguage' }),
  );

export const LanguageField = (options: FieldOptions = {}): PropertyDecorator =>
  applyDecorators(
    TextField({ min: 2, max: 3, example: 'ru', ...options }),
    Matches(TAG, { message: 'isLanguage' }),
  );
