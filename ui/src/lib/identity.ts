/** Who is who between what was typed and what was saved. */
import type { Typed } from './draft.svelte';

interface Named {
  uid: unknown;
  label: unknown;
}

/** Whether two values are typed alike. */
export const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** Whether a value names a record. */
export function isRef(value: unknown): value is Named {
  return typeof value === 'object' && value !== null && 'uid' in value && 'label' in value;
}

/** Gives a row, or a name in it, the identity it has in the record, where both are the same thing. */
export function identify(typed: unknown, saved: unknown): void {
  if (typeof typed !== 'object' || typed === null || typeof saved !== 'object' || saved === null) return;
  if (isRef(typed)) {
    if (isRef(saved) && typed.label === saved.label) typed.uid = saved.uid;
    return;
  }
  if ('uid' in saved) (typed as Typed).uid = saved.uid;
  for (const [key, value] of Object.entries(typed)) if (isRef(value)) identify(value, (saved as Typed)[key]);
}
