/** What becomes of a draft, where nothing reads it as the program would. */
import type { Kept } from './lists';

/** A record of the same family with nothing in it. */
export const emptied = (kept: Kept | undefined): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(kept?.record ?? {}).map(([key, value]) => {
      if (Array.isArray(value)) return [key, []];
      return [key, typeof value === 'string' ? '' : typeof value === 'number' ? 1 : null];
    }),
  );

/** The draft with its amounts taken for euros, which is all that the tests type. */
export function asRead(draft: Record<string, unknown>): Record<string, unknown> {
  const lines = draft.money as { amount: unknown }[] | undefined;
  if (!lines) return draft;
  const euros = (typed: string) => ({
    amount_minor: Number(typed.replaceAll(/\D/g, '')) * 100,
    currency: 'EUR',
    qualifier: typed.startsWith('about') ? 'about' : 'exact',
  });
  return { ...draft, money: lines.map((line) => ({ ...line, amount: euros(String(line.amount)) })) };
}
