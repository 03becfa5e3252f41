/** Where a value leads when it is pressed: to the records that share it. */
import type { Kind, Ref } from '$api/types';
import * as filter from './filter';
import { href } from './router.svelte';

/** Families with a page of their own, and its place in the address. */
const HOMES: Partial<Record<Kind, string>> = {
  event: 'events',
  project: 'projects',
  call: 'calls',
  fund: 'funds',
  person: 'people',
  organisation: 'organisations',
  hashtag: 'hashtags',
};

/** The query word that finds what a person, an organisation or a hashtag has to do with. */
const WORDS: Partial<Record<Kind, (label: string) => string>> = {
  person: (name) => filter.word('person', name),
  organisation: (name) => filter.word('organisation', name),
  hashtag: (name) => `#${name}`,
};

/** The page of a record, or everything about it where it has none. */
export function recordLink(kind: Kind, { uid, label }: Ref): string {
  const home = HOMES[kind];
  if (home && uid) return href([home, uid]);
  return everything(WORDS[kind]?.(label) ?? label);
}

/** All records that fit a query. */
export function everything(query: string): string {
  return href(['search'], { q: query });
}

/** A list, narrowed to one query. */
export function listLink(home: string, query: string): string {
  return href([home], { q: query });
}
