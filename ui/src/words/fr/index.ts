import type { Words } from '../en';
import { choices } from './choices';
import { dates } from './dates';
import { families } from './families';
import { fields } from './fields';
import { form } from './form';

export const fr: Words = { choices, dates, families, fields, form };
