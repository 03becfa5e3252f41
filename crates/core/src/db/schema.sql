CREATE TABLE affiliation (
  id INTEGER PRIMARY KEY, uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  person_id INTEGER NOT NULL REFERENCES person, position INTEGER NOT NULL,
  organisation_id INTEGER NOT NULL REFERENCES organisation, role TEXT NOT NULL,
  from_on TEXT, until_on TEXT
) STRICT;

CREATE TABLE call (
  id INTEGER PRIMARY KEY, uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  revision INTEGER NOT NULL, created_at INTEGER NOT NULL, changed_at INTEGER NOT NULL,
  title TEXT NOT NULL, fund_id INTEGER REFERENCES fund, status TEXT NOT NULL,
  opens_on TEXT, reported_on TEXT,
  grant_min_minor INTEGER, grant_min_currency TEXT, grant_min_qualifier TEXT,
  grant_max_minor INTEGER, grant_max_currency TEXT, grant_max_qualifier TEXT,
  duration_months INTEGER, cofunding_share REAL, cofunding_terms TEXT NOT NULL, summary TEXT NOT NULL
) STRICT;

CREATE TABLE call_document (
  call_id INTEGER NOT NULL REFERENCES call, document_id INTEGER NOT NULL REFERENCES document, position INTEGER NOT NULL,
  PRIMARY KEY (call_id, document_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE call_hashtag (
  call_id INTEGER NOT NULL REFERENCES call, hashtag_id INTEGER NOT NULL REFERENCES hashtag, position INTEGER NOT NULL,
  PRIMARY KEY (call_id, hashtag_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE call_theme (
  call_id INTEGER NOT NULL REFERENCES call, theme TEXT NOT NULL, position INTEGER NOT NULL,
  PRIMARY KEY (call_id, theme)
) STRICT, WITHOUT ROWID;

CREATE TABLE change (
  id INTEGER PRIMARY KEY, operation_id INTEGER NOT NULL REFERENCES operation,
  kind TEXT NOT NULL, uid BLOB NOT NULL, action TEXT NOT NULL, fields TEXT
) STRICT;

CREATE TABLE document (
  id INTEGER PRIMARY KEY, uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  revision INTEGER NOT NULL, created_at INTEGER NOT NULL, changed_at INTEGER NOT NULL,
  title TEXT NOT NULL, kind TEXT NOT NULL, link TEXT NOT NULL, file TEXT NOT NULL,
  language TEXT NOT NULL, dated_on TEXT, note TEXT NOT NULL
) STRICT;

CREATE TABLE event (
  id INTEGER PRIMARY KEY, uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  revision INTEGER NOT NULL, created_at INTEGER NOT NULL, changed_at INTEGER NOT NULL,
  title TEXT NOT NULL, kind TEXT NOT NULL, status TEXT NOT NULL,
  starts_on TEXT, ends_on TEXT, starts_at TEXT, ends_at TEXT, zone TEXT, reported_on TEXT,
  mode TEXT, venue TEXT NOT NULL, city TEXT NOT NULL, country TEXT,
  headcount INTEGER, headcount_qualifier TEXT, summary TEXT NOT NULL,
  placed_on TEXT NOT NULL GENERATED ALWAYS AS
    (CASE WHEN starts_on >= '0' THEN starts_on ELSE coalesce(reported_on, '') END) STORED
) STRICT;

CREATE TABLE event_call (
  event_id INTEGER NOT NULL REFERENCES event, call_id INTEGER NOT NULL REFERENCES call, position INTEGER NOT NULL,
  PRIMARY KEY (event_id, call_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE event_country (
  event_id INTEGER NOT NULL REFERENCES event, country TEXT NOT NULL, position INTEGER NOT NULL,
  PRIMARY KEY (event_id, country)
) STRICT, WITHOUT ROWID;

CREATE TABLE event_document (
  event_id INTEGER NOT NULL REFERENCES event, document_id INTEGER NOT NULL REFERENCES document, position INTEGER NOT NULL,
  PRIMARY KEY (event_id, document_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE event_event (
  event_id INTEGER NOT NULL REFERENCES event, other_id INTEGER NOT NULL REFERENCES event, position INTEGER NOT NULL,
  PRIMARY KEY (event_id, other_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE event_hashtag (
  event_id INTEGER NOT NULL REFERENCES event, hashtag_id INTEGER NOT NULL REFERENCES hashtag, position INTEGER NOT NULL,
  PRIMARY KEY (event_id, hashtag_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE event_organisation (
  event_id INTEGER NOT NULL REFERENCES event, organisation_id INTEGER NOT NULL REFERENCES organisation,
  role TEXT NOT NULL, position INTEGER NOT NULL,
  PRIMARY KEY (event_id, organisation_id, role)
) STRICT, WITHOUT ROWID;

CREATE TABLE event_project (
  event_id INTEGER NOT NULL REFERENCES event, project_id INTEGER NOT NULL REFERENCES project, position INTEGER NOT NULL,
  PRIMARY KEY (event_id, project_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE event_theme (
  event_id INTEGER NOT NULL REFERENCES event, theme TEXT NOT NULL, position INTEGER NOT NULL,
  PRIMARY KEY (event_id, theme)
) STRICT, WITHOUT ROWID;

CREATE TABLE extension (
  id INTEGER PRIMARY KEY, uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  project_id INTEGER NOT NULL REFERENCES project, position INTEGER NOT NULL,
  months INTEGER, new_end TEXT, granted_on TEXT, reason TEXT NOT NULL
) STRICT;

CREATE TABLE follow_up (
  id INTEGER PRIMARY KEY, uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  event_id INTEGER NOT NULL REFERENCES event, position INTEGER NOT NULL,
  what TEXT NOT NULL, who_id INTEGER REFERENCES person, due_on TEXT, due_as_printed TEXT NOT NULL, done_on TEXT
) STRICT;

CREATE TABLE fund (
  id INTEGER PRIMARY KEY, uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  revision INTEGER NOT NULL, created_at INTEGER NOT NULL, changed_at INTEGER NOT NULL,
  name TEXT NOT NULL, programme TEXT NOT NULL, funder_id INTEGER REFERENCES organisation, note TEXT NOT NULL
) STRICT;

CREATE TABLE fund_strand (
  id INTEGER PRIMARY KEY, uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  fund_id INTEGER NOT NULL REFERENCES fund, position INTEGER NOT NULL, name TEXT NOT NULL, share REAL
) STRICT;

CREATE TABLE fund_year (
  fund_id INTEGER NOT NULL REFERENCES fund, year INTEGER NOT NULL, position INTEGER NOT NULL,
  envelope_minor INTEGER NOT NULL, envelope_currency TEXT NOT NULL, envelope_qualifier TEXT NOT NULL,
  PRIMARY KEY (fund_id, year)
) STRICT, WITHOUT ROWID;

CREATE TABLE hashtag (
  id INTEGER PRIMARY KEY, uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  revision INTEGER NOT NULL, created_at INTEGER NOT NULL, changed_at INTEGER NOT NULL,
  name TEXT NOT NULL, folded TEXT NOT NULL UNIQUE, note TEXT NOT NULL
) STRICT;

CREATE TABLE local (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE money_line (
  id INTEGER PRIMARY KEY, uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  project_id INTEGER NOT NULL REFERENCES project, position INTEGER NOT NULL,
  kind TEXT NOT NULL, amount_minor INTEGER NOT NULL, amount_currency TEXT NOT NULL, amount_qualifier TEXT NOT NULL,
  planned_on TEXT, actual_on TEXT, provider_id INTEGER REFERENCES organisation, note TEXT NOT NULL
) STRICT;

CREATE TABLE obligation (
  id INTEGER PRIMARY KEY, uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  project_id INTEGER NOT NULL REFERENCES project, position INTEGER NOT NULL,
  kind TEXT NOT NULL, due_on TEXT, received_on TEXT, approved_on TEXT, remind_on TEXT, note TEXT NOT NULL
) STRICT;

CREATE TABLE operation (
  id INTEGER PRIMARY KEY, clock INTEGER NOT NULL UNIQUE, device BLOB NOT NULL, actor TEXT NOT NULL,
  verb TEXT NOT NULL, summary TEXT NOT NULL,
  undoes INTEGER REFERENCES operation, undone_by INTEGER REFERENCES operation
) STRICT;

CREATE TABLE organisation (
  id INTEGER PRIMARY KEY, uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  revision INTEGER NOT NULL, created_at INTEGER NOT NULL, changed_at INTEGER NOT NULL,
  name TEXT NOT NULL, folded TEXT NOT NULL, acronym TEXT NOT NULL, kind TEXT NOT NULL,
  country TEXT, website TEXT NOT NULL, note TEXT NOT NULL
) STRICT;

CREATE TABLE organisation_distinct (
  organisation_id INTEGER NOT NULL REFERENCES organisation, other_id INTEGER NOT NULL REFERENCES organisation,
  position INTEGER NOT NULL,
  PRIMARY KEY (organisation_id, other_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE organisation_identifier (
  organisation_id INTEGER NOT NULL REFERENCES organisation, scheme TEXT NOT NULL, number TEXT NOT NULL,
  position INTEGER NOT NULL,
  PRIMARY KEY (organisation_id, scheme, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE organisation_name (
  organisation_id INTEGER NOT NULL REFERENCES organisation, name TEXT NOT NULL, position INTEGER NOT NULL,
  PRIMARY KEY (organisation_id, name)
) STRICT, WITHOUT ROWID;

CREATE TABLE output (
  id INTEGER PRIMARY KEY, uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  project_id INTEGER NOT NULL REFERENCES project, position INTEGER NOT NULL,
  kind TEXT NOT NULL, title TEXT NOT NULL, link TEXT NOT NULL, published_on TEXT, status TEXT NOT NULL
) STRICT;

CREATE TABLE participation (
  event_id INTEGER NOT NULL REFERENCES event, person_id INTEGER NOT NULL REFERENCES person,
  role TEXT NOT NULL, organisation_id INTEGER REFERENCES organisation, attendance TEXT NOT NULL,
  position INTEGER NOT NULL,
  PRIMARY KEY (event_id, person_id, role)
) STRICT, WITHOUT ROWID;

CREATE TABLE person (
  id INTEGER PRIMARY KEY, uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  revision INTEGER NOT NULL, created_at INTEGER NOT NULL, changed_at INTEGER NOT NULL,
  name TEXT NOT NULL, folded TEXT NOT NULL, title TEXT NOT NULL, given TEXT NOT NULL, particle TEXT NOT NULL,
  family TEXT NOT NULL, initials TEXT NOT NULL, country TEXT,
  legal_basis TEXT, consent_on TEXT, retain_until TEXT, note TEXT NOT NULL
) STRICT;

CREATE TABLE person_distinct (
  person_id INTEGER NOT NULL REFERENCES person, other_id INTEGER NOT NULL REFERENCES person,
  position INTEGER NOT NULL,
  PRIMARY KEY (person_id, other_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE person_email (
  person_id INTEGER NOT NULL REFERENCES person, email TEXT NOT NULL, position INTEGER NOT NULL,
  PRIMARY KEY (person_id, email)
) STRICT, WITHOUT ROWID;

CREATE TABLE person_phone (
  person_id INTEGER NOT NULL REFERENCES person, phone TEXT NOT NULL, position INTEGER NOT NULL,
  PRIMARY KEY (person_id, phone)
) STRICT, WITHOUT ROWID;

CREATE TABLE platform (
  id INTEGER PRIMARY KEY, uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  revision INTEGER NOT NULL, created_at INTEGER NOT NULL, changed_at INTEGER NOT NULL,
  name TEXT NOT NULL, acronym TEXT NOT NULL, identifier TEXT NOT NULL, organisation_kind TEXT NOT NULL,
  website TEXT NOT NULL, zone TEXT NOT NULL, currency TEXT, language TEXT NOT NULL,
  note TEXT NOT NULL, sample INTEGER NOT NULL
) STRICT;

CREATE TABLE project (
  id INTEGER PRIMARY KEY, uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  revision INTEGER NOT NULL, created_at INTEGER NOT NULL, changed_at INTEGER NOT NULL,
  title TEXT NOT NULL, official_title TEXT NOT NULL, reference TEXT NOT NULL,
  call_id INTEGER REFERENCES call, round_uid BLOB,
  status TEXT NOT NULL, awarded_on TEXT, reported_on TEXT,
  planned_start TEXT, planned_end TEXT, actual_start TEXT, actual_end TEXT, duration_months INTEGER,
  lead_id INTEGER REFERENCES person, institution_id INTEGER REFERENCES organisation, institution_country TEXT,
  summary TEXT NOT NULL,
  placed_on TEXT NOT NULL GENERATED ALWAYS AS
    (CASE WHEN awarded_on >= '0' THEN awarded_on ELSE coalesce(reported_on, '') END) STORED
, strand_uid BLOB, status_since TEXT) STRICT;

CREATE TABLE project_country (
  project_id INTEGER NOT NULL REFERENCES project, country TEXT NOT NULL, share REAL, position INTEGER NOT NULL,
  PRIMARY KEY (project_id, country)
) STRICT, WITHOUT ROWID;

CREATE TABLE project_document (
  project_id INTEGER NOT NULL REFERENCES project, document_id INTEGER NOT NULL REFERENCES document, position INTEGER NOT NULL,
  PRIMARY KEY (project_id, document_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE project_hashtag (
  project_id INTEGER NOT NULL REFERENCES project, hashtag_id INTEGER NOT NULL REFERENCES hashtag, position INTEGER NOT NULL,
  PRIMARY KEY (project_id, hashtag_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE project_organisation (
  project_id INTEGER NOT NULL REFERENCES project, organisation_id INTEGER NOT NULL REFERENCES organisation,
  role TEXT NOT NULL, position INTEGER NOT NULL,
  PRIMARY KEY (project_id, organisation_id, role)
) STRICT, WITHOUT ROWID;

CREATE TABLE project_person (
  project_id INTEGER NOT NULL REFERENCES project, person_id INTEGER NOT NULL REFERENCES person,
  role TEXT NOT NULL, organisation_id INTEGER REFERENCES organisation, position INTEGER NOT NULL,
  PRIMARY KEY (project_id, person_id, role)
) STRICT, WITHOUT ROWID;

CREATE TABLE project_sector (
  project_id INTEGER NOT NULL REFERENCES project, code TEXT NOT NULL, vocabulary TEXT NOT NULL, share REAL,
  position INTEGER NOT NULL,
  PRIMARY KEY (project_id, vocabulary, code)
) STRICT, WITHOUT ROWID;

CREATE TABLE project_theme (
  project_id INTEGER NOT NULL REFERENCES project, theme TEXT NOT NULL, position INTEGER NOT NULL,
  PRIMARY KEY (project_id, theme)
) STRICT, WITHOUT ROWID;

CREATE TABLE round (
  id INTEGER PRIMARY KEY, uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  call_id INTEGER NOT NULL REFERENCES call, position INTEGER NOT NULL,
  name TEXT NOT NULL, stage TEXT NOT NULL, deadline_on TEXT, deadline_at TEXT, deadline_zone TEXT,
  decided_on TEXT, reported_on TEXT, stated_projects INTEGER, note TEXT NOT NULL
) STRICT;

CREATE TABLE round_money (
  id INTEGER PRIMARY KEY, uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  call_id INTEGER NOT NULL REFERENCES call, position INTEGER NOT NULL, round_uid BLOB NOT NULL,
  kind TEXT NOT NULL, amount_minor INTEGER NOT NULL, amount_currency TEXT NOT NULL, amount_qualifier TEXT NOT NULL,
  planned_on TEXT, actual_on TEXT, provider_id INTEGER REFERENCES organisation, note TEXT NOT NULL
) STRICT;

CREATE TABLE search_entry (
  id INTEGER PRIMARY KEY, family TEXT NOT NULL, record_id INTEGER NOT NULL, uid BLOB NOT NULL,
  label TEXT NOT NULL, detail TEXT NOT NULL, placed_on TEXT NOT NULL,
  title TEXT NOT NULL, body TEXT NOT NULL, tag TEXT NOT NULL, country TEXT NOT NULL, kind TEXT NOT NULL, type TEXT NOT NULL,
  lead TEXT NOT NULL, institution TEXT NOT NULL, person TEXT NOT NULL, organisation TEXT NOT NULL,
  placed TEXT NOT NULL, status TEXT NOT NULL, flag TEXT NOT NULL
) STRICT;

CREATE VIRTUAL TABLE search_index USING fts5 (
  title, body, tag, country, kind, type, lead, institution, person, organisation, placed, status, flag,
  content = 'search_entry', content_rowid = 'id', prefix = '2 3', tokenize = 'unicode61 remove_diacritics 2'
);

CREATE TABLE source (
  id INTEGER PRIMARY KEY, uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  revision INTEGER NOT NULL, created_at INTEGER NOT NULL, changed_at INTEGER NOT NULL,
  title TEXT NOT NULL, kind TEXT NOT NULL, link TEXT NOT NULL, file TEXT NOT NULL, language TEXT NOT NULL,
  published_on TEXT, text TEXT NOT NULL
) STRICT;

CREATE TABLE source_mark (
  id INTEGER PRIMARY KEY, uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  source_id INTEGER NOT NULL REFERENCES source, position INTEGER NOT NULL,
  record_uid BLOB NOT NULL, field TEXT NOT NULL, as_printed TEXT NOT NULL,
  starts_at INTEGER, ends_at INTEGER
) STRICT;

CREATE TABLE takeaway (
  id INTEGER PRIMARY KEY, uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  event_id INTEGER NOT NULL REFERENCES event, position INTEGER NOT NULL, kind TEXT NOT NULL, text TEXT NOT NULL
) STRICT;

CREATE TABLE tally (
  family TEXT NOT NULL, facet TEXT NOT NULL, value TEXT NOT NULL, records INTEGER NOT NULL, total INTEGER NOT NULL,
  PRIMARY KEY (family, facet, value)
) STRICT, WITHOUT ROWID;

CREATE TABLE term (
  id INTEGER PRIMARY KEY, uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  revision INTEGER NOT NULL, created_at INTEGER NOT NULL, changed_at INTEGER NOT NULL,
  vocabulary TEXT NOT NULL, slug TEXT NOT NULL, label TEXT NOT NULL,
  UNIQUE (vocabulary, slug)
) STRICT;

CREATE INDEX affiliation_organisation ON affiliation (organisation_id);

CREATE INDEX affiliation_person ON affiliation (person_id);

CREATE INDEX call_document_document ON call_document (document_id);

CREATE INDEX call_fund ON call (fund_id) WHERE fund_id IS NOT NULL;

CREATE INDEX call_hashtag_hashtag ON call_hashtag (hashtag_id);

CREATE INDEX change_operation ON change (operation_id);

CREATE INDEX change_uid ON change (uid, id);

CREATE INDEX document_changed ON document (changed_at, id);

CREATE INDEX event_call_call ON event_call (call_id);

CREATE INDEX event_changed ON event (changed_at, id);

CREATE INDEX event_country_country ON event_country (country, event_id);

CREATE INDEX event_document_document ON event_document (document_id);

CREATE INDEX event_event_other ON event_event (other_id);

CREATE INDEX event_hashtag_hashtag ON event_hashtag (hashtag_id, event_id);

CREATE INDEX event_organisation_organisation ON event_organisation (organisation_id);

CREATE INDEX event_placed ON event (placed_on, id);

CREATE INDEX event_project_project ON event_project (project_id);

CREATE INDEX event_title ON event (title COLLATE NOCASE, id);

CREATE INDEX extension_project ON extension (project_id);

CREATE INDEX follow_up_event ON follow_up (event_id);

CREATE INDEX follow_up_open ON follow_up (due_on || substr('-12-31', length(due_on) - 3))
  WHERE done_on IS NULL AND due_on >= '0';

CREATE INDEX follow_up_undated ON follow_up (id) WHERE done_on IS NULL AND coalesce(due_on, '') < '0';

CREATE INDEX follow_up_who ON follow_up (who_id) WHERE who_id IS NOT NULL;

CREATE INDEX fund_funder ON fund (funder_id) WHERE funder_id IS NOT NULL;

CREATE INDEX fund_strand_fund ON fund_strand (fund_id);

CREATE INDEX hashtag_changed ON hashtag (changed_at, id);

CREATE INDEX instalment_open ON money_line (planned_on || substr('-12-31', length(planned_on) - 3))
  WHERE kind = 'instalment' AND actual_on IS NULL AND planned_on >= '0';

CREATE INDEX instalment_undated ON money_line (id)
  WHERE kind = 'instalment' AND actual_on IS NULL AND coalesce(planned_on, '') < '0';

CREATE INDEX money_line_project ON money_line (project_id, kind);

CREATE INDEX money_line_provider ON money_line (provider_id) WHERE provider_id IS NOT NULL;

CREATE INDEX obligation_due ON obligation (due_on) WHERE due_on IS NOT NULL;

CREATE INDEX obligation_open ON obligation (due_on || substr('-12-31', length(due_on) - 3))
  WHERE received_on IS NULL AND due_on >= '0';

CREATE INDEX obligation_project ON obligation (project_id);

CREATE INDEX obligation_reminder ON obligation (remind_on || substr('-12-31', length(remind_on) - 3))
  WHERE received_on IS NULL AND remind_on >= '0';

CREATE INDEX obligation_undated ON obligation (id) WHERE received_on IS NULL AND coalesce(due_on, '') < '0';

CREATE INDEX operation_standing ON operation (id) WHERE undone_by IS NULL AND undoes IS NULL;

CREATE INDEX operation_undone ON operation (undone_by) WHERE undone_by IS NOT NULL;

CREATE INDEX organisation_changed ON organisation (changed_at, id);

CREATE INDEX organisation_distinct_other ON organisation_distinct (other_id);

CREATE INDEX organisation_folded ON organisation (folded, id);

CREATE INDEX output_project ON output (project_id);

CREATE INDEX participation_organisation ON participation (organisation_id) WHERE organisation_id IS NOT NULL;

CREATE INDEX participation_person ON participation (person_id);

CREATE INDEX person_changed ON person (changed_at, id);

CREATE INDEX person_consent ON person (consent_on || substr('-12-31', length(consent_on) - 3))
  WHERE legal_basis = 'consent' AND consent_on >= '0';

CREATE INDEX person_distinct_other ON person_distinct (other_id);

CREATE INDEX person_email_email ON person_email (email);

CREATE INDEX person_folded ON person (folded, id);

CREATE INDEX person_retention ON person (retain_until || substr('-12-31', length(retain_until) - 3))
  WHERE retain_until >= '0';

CREATE INDEX person_without_consent ON person (id) WHERE legal_basis = 'consent' AND coalesce(consent_on, '') < '0';

CREATE INDEX project_call ON project (call_id) WHERE call_id IS NOT NULL;

CREATE INDEX project_changed ON project (changed_at, id);

CREATE INDEX project_country_country ON project_country (country, project_id);

CREATE INDEX project_document_document ON project_document (document_id);

CREATE INDEX project_hashtag_hashtag ON project_hashtag (hashtag_id, project_id);

CREATE INDEX project_institution ON project (institution_id) WHERE institution_id IS NOT NULL;

CREATE INDEX project_lead ON project (lead_id) WHERE lead_id IS NOT NULL;

CREATE INDEX project_organisation_organisation ON project_organisation (organisation_id);

CREATE INDEX project_person_organisation ON project_person (organisation_id) WHERE organisation_id IS NOT NULL;

CREATE INDEX project_person_person ON project_person (person_id);

CREATE INDEX project_placed ON project (placed_on, id);

CREATE INDEX project_round ON project (round_uid) WHERE round_uid IS NOT NULL;

CREATE INDEX project_starts ON project (coalesce(actual_start, planned_start), id)
  WHERE coalesce(actual_start, planned_start) >= '0';

CREATE INDEX project_title ON project (title COLLATE NOCASE, id);

CREATE INDEX round_call ON round (call_id);

CREATE INDEX round_deadline ON round (deadline_on) WHERE deadline_on IS NOT NULL;

CREATE INDEX round_money_call ON round_money (call_id);

CREATE INDEX round_money_provider ON round_money (provider_id) WHERE provider_id IS NOT NULL;

CREATE INDEX round_undecided ON round (deadline_on || substr('-12-31', length(deadline_on) - 3))
  WHERE decided_on IS NULL AND deadline_on >= '0';

CREATE INDEX search_entry_record ON search_entry (record_id, family);

CREATE INDEX source_mark_record ON source_mark (record_uid);

CREATE INDEX source_mark_source ON source_mark (source_id);

CREATE INDEX takeaway_event ON takeaway (event_id);
