import type { Words } from '../en';

/** The families of records: one, several, and one that is being made. */
export const families: Words['families'] = {
  platform: { one: 'platform', many: 'platforms', fresh: 'nieuw platform' },
  term: { one: 'woord', many: 'woorden', fresh: 'nieuw woord' },
  organisation: { one: 'organisatie', many: 'organisaties', fresh: 'nieuwe organisatie' },
  person: { one: 'persoon', many: 'personen', fresh: 'nieuwe persoon' },
  hashtag: { one: 'hashtag', many: 'hashtags', fresh: 'nieuwe hashtag' },
  document: { one: 'document', many: 'documenten', fresh: 'nieuw document' },
  fund: { one: 'fonds', many: 'fondsen', fresh: 'nieuw fonds' },
  call: { one: 'oproep', many: 'oproepen', fresh: 'nieuwe oproep' },
  project: { one: 'project', many: 'projecten', fresh: 'nieuw project' },
  event: { one: 'evenement', many: 'evenementen', fresh: 'nieuw evenement' },
  source: { one: 'bron', many: 'bronnen', fresh: 'nieuwe bron' },
};
