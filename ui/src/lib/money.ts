/**
 * Amounts as they are read: “about EUR 100,000”. How many decimals a currency has is known to the
 * program; its table is taken in when the window is built.
 */
import type { Money } from '$api/types';
import { words } from '$words';
import { qualified } from './show';
import table from '../../../crates/core/src/values/currencies.tsv?raw';

const digits = new Map(
  table
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'))
    .map(([code = '', decimals = '']) => [code, Number(decimals)]),
);

/** The amount with its currency, and its decimals where it has any: “EUR 1,234.50”, “XOF 5,000,000”. */
function amount({ amount_minor, currency }: Money): string {
  const decimals = digits.get(currency) ?? 2;
  const whole = amount_minor % 10 ** decimals === 0;
  // Amounts are whole numbers of the smallest unit; a double holds the decimals of all that fit into one.
  const text = (amount_minor / 10 ** decimals).toLocaleString(words.now.dates.locale, {
    minimumFractionDigits: whole || decimals > 2 ? 0 : decimals,
    maximumFractionDigits: decimals,
  });
  return `${currency} ${text}`;
}

/** “EUR 1,234.50”, “about EUR 100,000”, “EUR 25,000 expected”. The program reads it back as the same. */
export function money(value: Money): string {
  return qualified(amount(value), value.qualifier);
}
