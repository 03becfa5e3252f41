import { choices } from './choices';
import { dates } from './dates';
import { families } from './families';
import { fields } from './fields';
import { form } from './form';

/** The texts of the window in English, which also say what the other languages must have. */
export const en = { choices, dates, families, fields, form };

export type Words = typeof en;
