/** The names of record fields, and the words that lists are made of, in the chosen language. */
import type { Kind } from '$api/types';
import { words } from './words.svelte';

/** A slug as it would be written out: `cold-chain` is “cold chain”, `co-funding` stays whole. */
const spelled = (slug: string) => slug.replaceAll(/(?<!\bco)[-_]/g, ' ').replaceAll(/\bngo\b/g, 'NGO');

/** A word of a list as it is read: `knowledge-gap` is “knowledge gap”. Words the staff added are spelled out. */
export function choice(slug: string): string {
  const known: Record<string, string> = words.now.choices;
  return known[slug] ?? spelled(slug);
}

/**
 * What a field is called, by its path in the record: `takeaways.2.text` of an event is the “takeaway”. Names that
 * differ between families are listed as `event.starts_on`.
 */
export function fieldName(kind: Kind | null, path: string): string {
  const known: Record<string, string> = words.now.fields;
  const bare = path.replaceAll(/\[\d+\]|\.\d+(?=\.|$)/g, '');
  const last = bare.split('.').at(-1) ?? bare;
  return known[`${kind}.${bare}`] ?? known[bare] ?? known[last] ?? spelled(last);
}

/** A text with a capital, as at the start of a line. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** One record of a family: “person”. */
export const family = (kind: Kind): string => words.now.families[kind].one;

/** The records of a family: “people”. */
export const families = (kind: Kind): string => words.now.families[kind].many;
