import { describe, expect, it } from 'vitest';
import { money } from '$lib/money';

describe('an amount', () => {
  it.each([
    [{ amount_minor: 10_000_000, currency: 'EUR', qualifier: 'about' }, 'about EUR 100,000'],
    [{ amount_minor: 16_000_000, currency: 'EUR', qualifier: 'over' }, 'over EUR 160,000'],
    [{ amount_minor: 123_450, currency: 'EUR', qualifier: 'exact' }, 'EUR 1,234.50'],
    [{ amount_minor: 5, currency: 'EUR', qualifier: 'exact' }, 'EUR 0.05'],
    [{ amount_minor: 5_000_000, currency: 'XOF', qualifier: 'up-to' }, 'up to XOF 5,000,000'],
    [{ amount_minor: 1_234_500, currency: 'TND', qualifier: 'exact' }, 'TND 1,234.5'],
    [{ amount_minor: 2_500_000, currency: 'EUR', qualifier: 'expected' }, 'EUR 25,000 expected'],
    [{ amount_minor: -500, currency: 'EUR', qualifier: 'exact' }, 'EUR -5'],
  ] as const)('%o reads “%s”', (value, text) => {
    expect(money(value), 'with the decimals its currency has, and how sure it is').toBe(text);
  });
});
