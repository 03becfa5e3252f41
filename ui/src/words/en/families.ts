/** The families of records: one, several, and one that is being made. */
export const families = {
  platform: { one: 'platform', many: 'platforms', fresh: 'new platform' },
  term: { one: 'word', many: 'words', fresh: 'new word' },
  organisation: { one: 'organisation', many: 'organisations', fresh: 'new organisation' },
  person: { one: 'person', many: 'people', fresh: 'new person' },
  hashtag: { one: 'hashtag', many: 'hashtags', fresh: 'new hashtag' },
  document: { one: 'document', many: 'documents', fresh: 'new document' },
  fund: { one: 'fund', many: 'funds', fresh: 'new fund' },
  call: { one: 'call', many: 'calls', fresh: 'new call' },
  project: { one: 'project', many: 'projects', fresh: 'new project' },
  event: { one: 'event', many: 'events', fresh: 'new event' },
  source: { one: 'source', many: 'sources', fresh: 'new source' },
};
