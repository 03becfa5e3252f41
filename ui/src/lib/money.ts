/**
 * Amounts as they are read: “about EUR 100,000”. How many decimals a currency has is known to the
 * program; its table is taken in when the window is built.
 */
import type { Money } from '$api/types';
import { words } from './show';
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
  const minor = String(Math.abs(amount_minor)).padStart(decimals + 1, '0');
  const whole = minor.slice(0, minor.length - decimals).replaceAll(/\B(?=(\d{3})+$)/g, ',');
  const fraction = minor.slice(minor.length - decimals);
  const shown = decimals > 2 ? fraction.replace(/0+$/, '') : fraction;
  return `${currency} ${amount_minor < 0 ? '-' : ''}${whole}${/[1-9]/.test(shown) ? `.${shown}` : ''}`;
}

/** “EUR 1,234.50”, “about EUR 100,000”, “EUR 25,000 expected”. The program reads it back as the same. */
export function money(value: Money): string {
  const { qualifier } = value;
  if (qualifier === 'exact') return amount(value);
  return qualifier === 'expected' ? `${amount(value)} expected` : `${words(qualifier)} ${amount(value)}`;
}
