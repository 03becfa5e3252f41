import type { Words } from '../en';

/** The families of records: one, several, and one that is being made. */
export const families: Words['families'] = {
  platform: { one: 'plateforme', many: 'plateformes', fresh: 'nouvelle plateforme' },
  term: { one: 'mot', many: 'mots', fresh: 'nouveau mot' },
  organisation: { one: 'organisation', many: 'organisations', fresh: 'nouvelle organisation' },
  person: { one: 'personne', many: 'personnes', fresh: 'nouvelle personne' },
  hashtag: { one: 'mot-dièse', many: 'mots-dièse', fresh: 'nouveau mot-dièse' },
  document: { one: 'document', many: 'documents', fresh: 'nouveau document' },
  fund: { one: 'fonds', many: 'fonds', fresh: 'nouveau fonds' },
  call: { one: 'appel', many: 'appels', fresh: 'nouvel appel' },
  project: { one: 'projet', many: 'projets', fresh: 'nouveau projet' },
  event: { one: 'événement', many: 'événements', fresh: 'nouvel événement' },
  source: { one: 'source', many: 'sources', fresh: 'nouvelle source' },
};
