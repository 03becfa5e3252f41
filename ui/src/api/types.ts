// Written from the Rust types. Do not edit: run the tests with RENEW=1.

export type Action = "add" | "edit" | "delete" | "restore";

export type AddArgs = { kind: Kind, 
/**
 * The record's fields, as typed.
 */
draft: Record<string, unknown>, 
/**
 * Given where the record has an identity elsewhere already.
 */
uid?: Uid, };

export type Affiliation = { uid: Uid, organisation: Ref, role: string, from_on: PartialDate | null, until_on: PartialDate | null, };

export type Amount = { 
/**
 * In units of the currency: 700000 is EUR 700,000.
 */
amount: number, 
/**
 * The same in minor units, exact.
 */
amount_minor: number, currency: Currency, qualifier: Qualifier, 
/**
 * `about EUR 700,000`.
 */
human: string, query: string, };

export type At = { path?: string, };

export type AttachArgs = { 
/**
 * The file to keep a copy of.
 */
path: string, 
/**
 * The record it belongs to.
 */
to?: Uid, };

export type Attendance = "invited" | "registered" | "attended" | "absent";

export type BackupRow = { path: string, name: string, 
/**
 * When it was made.
 */
at: Moment, 
/**
 * In bytes.
 */
size: number, 
/**
 * Made by itself, and removed by itself when it is old.
 */
daily: boolean, };

export type BackupTo = { 
/**
 * Without it: beside the workspace, in `backups`, named by the time.
 */
path?: string, };

export type BackupsArgs = { 
/**
 * The workspace whose backups are meant; the open one, unless another is named.
 */
path?: string, };

export type Calendar = { 
/**
 * Each day from a Monday to a Sunday, those of the neighbouring months in its first and last week included.
 */
days: Array<CalendarDay>, 
/**
 * Events of the month, or of its year, whose day is not known, and those placed by their reports.
 */
without_day: Array<CalendarEvent>, 
/**
 * How many these are, with those that are not given.
 */
without_day_total: number, 
/**
 * What of the filter was not understood, in sentences.
 */
notes: Array<string>, };

export type CalendarArgs = { 
/**
 * `2015-11`
 */
month: string, 
/**
 * As for the list of events.
 */
filter?: string, 
/**
 * So many events of a day are given, and so many without a day; 4 unless another number is given.
 */
most?: number, };

export type CalendarDay = { 
/**
 * `2015-11-23`
 */
on: string, 
/**
 * Of several days first, then by their time.
 */
events: Array<CalendarEvent>, 
/**
 * How many events the day has, with those that are not given.
 */
total: number, };

export type CalendarEvent = { uid: Uid, title: string, 
/**
 * The slug of a kind in the vocabulary.
 */
kind: string, status: EventStatus, 
/**
 * The event's own date, or else that of its report. ISO text of known precision.
 */
placed_on: string, placed_by_report: boolean, 
/**
 * The last day, where it is not the first.
 */
ends_on: PartialDate | null, starts_at: TimeOfDay | null, };

export type Call = { title: string, fund: Ref | null, status: CallStatus, opens_on: PartialDate | null, reported_on: PartialDate | null, grant_min: Money | null, grant_max: Money | null, 
/**
 * Months.
 */
duration_months: number | null, 
/**
 * Per cent of the budget that applicants bring themselves.
 */
cofunding_share: number | null, 
/**
 * What the call asks of co-funding, in words.
 */
cofunding_terms: string, themes: Array<string>, hashtags: Array<Ref>, summary: string, rounds: Array<Round>, 
/**
 * Money stated for a whole round, and for no single project of it.
 */
money: Array<RoundMoney>, documents: Array<Ref>, uid: Uid, revision: number, created_at: Moment, changed_at: Moment, };

export type CallRow = { uid: Uid, revision: number, title: string, fund: string | null, status: CallStatus, opens_on: PartialDate | null, 
/**
 * The last deadline of its rounds.
 */
deadline_on: PartialDate | null, 
/**
 * The deadline that comes next, or else the last; none where no round has one with a year.
 */
deadline: Deadline | null, rounds: number, 
/**
 * Recorded, those in the pipeline left out.
 */
projects: number, 
/**
 * How many projects its rounds state together; none where no round states a number.
 */
stated_projects: number | null, hashtags: Array<string>, };

export type CallStanding = { rounds: Array<RoundStanding>, 
/**
 * Of the call, and of none of its rounds.
 */
without_round: Array<ProjectBrief>, 
/**
 * How many those are.
 */
without_round_count: number, 
/**
 * Finds all projects of the call.
 */
query: string, };

export type CallStatus = "planned" | "open" | "closed";

export type Called = { kind: Kind, uid: Uid, label: string, };

export type ChangeEntry = { operation: number, at: Moment, actor: string, 
/**
 * `add`, `edit`, `link`, `undo` …
 */
verb: string, action: Action, summary: string, 
/**
 * It was undone later.
 */
undone: boolean, 
/**
 * It stands, and nothing that came later is known to be in the way of undoing it.
 */
undoable: boolean, fields: Array<FieldChange>, };

export type CheckArgs = { kind: Kind, draft: Record<string, unknown>, 
/**
 * The record being edited.
 */
uid?: Uid, };

export type CheckedDraft = { problems: Array<Problem>, 
/**
 * By field: the date, headcount or amount that was read, in full.
 */
readings: { [key in string]: string }, };

export type Checkup = { 
/**
 * Empty when all is well.
 */
findings: Array<Finding>, counts: { [key in Kind]?: number }, };

export type CheckupArgs = { 
/**
 * Make derived data again from the records.
 */
rebuild: boolean, };

export type Code = "problems" | "conflict" | "locked" | "damaged" | "newer" | "not_a_workspace" | "disk_full" | "not_found" | "read_only" | "cancelled" | "refused" | "unexpected";

export type Countdown = { 
/**
 * Days from today to the date, in its zone: 0 on the day, negative after it. None where the day is not known.
 */
days: number | null, 
/**
 * It is certainly over: the day is, or the time of the day was.
 */
passed: boolean, 
/**
 * When it is over, where the day is known.
 */
ends_at: Moment | null, };

export type Country = string;

export type CountryCount = { country: Country, name: string, count: number, query: string, };

export type Course = { uid: Uid, title: string, status: ProjectStatus, 
/**
 * As it was, or else as planned.
 */
start: PartialDate, started: boolean, 
/**
 * When it ended, or is planned to end; extensions are not in it.
 */
end: PartialDate | null, ended: boolean, 
/**
 * No end is stated: it is reckoned from the duration.
 */
reckoned: boolean, 
/**
 * The latest end that an extension gave, where it is later than `end`.
 */
extended_to: PartialDate | null, 
/**
 * In the order of time; those without a date are not here.
 */
landmarks: Array<Landmark>, };

export type CsvArgs = { kind: Kind, filter: string, path: string, };

export type Currency = string;

export type CurrencyMoney = { currency: Currency, requested: Sum | null, awarded: Sum | null, cofunding: Sum | null, 
/**
 * Instalments that are not paid yet.
 */
planned: Sum | null, paid: Sum | null, returned: Sum | null, 
/**
 * Awarded, less what was paid, and what came back of it; negative where more was paid. Only where an
 * award is recorded.
 */
left: Money | null, };

export type DailyArgs = { 
/**
 * How many days back daily backups are kept; older ones are removed. At least one.
 */
keep_days: number, };

export type Deadline = { round: string, on: PartialDate, at: TimeOfDay | null, 
/**
 * As the round says; none where it counts in the platform's.
 */
zone: Zone | null, countdown: Countdown, };

export type Deleted = { kind: Kind, uid: Uid, summary: string, operation: number | null, stale: Array<Kind>, };

export type Desk = { 
/**
 * The day it is at the platform's desk.
 */
today: PartialDate, 
/**
 * The years that have events or projects, newest first.
 */
years: Array<number>, 
/**
 * The year that is shown: the one asked for, else the latest with records that is not ahead.
 */
year: number, 
/**
 * It is not over yet.
 */
so_far: boolean, summary: YearSummary, 
/**
 * What is late first; groups of nothing are left out.
 */
due: Array<DueGroup>, 
/**
 * Of the year shown, and what disagrees in any year; nothing that is complete.
 */
unfinished: Array<Unfinished>, 
/**
 * Newest first.
 */
lately: Array<OperationEntry>, };

export type DeskArgs = { year?: number, };

export type Document = { title: string, kind: DocumentKind, link: string, 
/**
 * The name of a file beside the workspace.
 */
file: string, 
/**
 * ISO 639-1, such as `en`; empty when unknown.
 */
language: string, dated_on: PartialDate | null, note: string, uid: Uid, revision: number, created_at: Moment, changed_at: Moment, };

export type DocumentKind = "news-item" | "report" | "policy-brief" | "blog-post" | "programme" | "presentation" | "call-text" | "minutes" | "video" | "image" | "web-page" | "other";

export type DocumentRow = { uid: Uid, revision: number, title: string, kind: DocumentKind, dated_on: PartialDate | null, link: string, file: string, language: string, };

export type Doubt = { kind: DoubtKind, 
/**
 * The words it is about, or the number of another line.
 */
about: string, };

export type DoubtKind = "already" | "twice" | "several" | "by-address" | "family-first" | "several-names" | "one-word" | "name-of-address" | "not-a-name" | "left-aside";

export type DrawnTimeline = { timeline: Timeline, 
/**
 * An SVG element whose colours come from the page it is put into. A mark carries in `data-query` the
 * search words that find its project.
 */
svg: string, };

export type DueGroup = { state: State, 
/**
 * Never above 1,000: there may be more then.
 */
count: number, 
/**
 * In the order of their dates; a month stands behind its days.
 */
lines: Array<DueLine>, 
/**
 * Handed back as `after` for the lines that follow; none at the end.
 */
next: string | null, };

export type DueLine = { reason: Reason, on: PartialDate | null, 
/**
 * The date, short; or the words that stand for one (“in the coming weeks”); or nothing.
 */
when: string, 
/**
 * What it is in the record's own words; may be empty.
 */
what: string, 
/**
 * The stage of a round or the kind of an obligation; else empty.
 */
word: string, 
/**
 * The amount of an instalment, in words; else empty.
 */
amount: string, 
/**
 * Time and zone of a deadline: `17:00 (Europe/Amsterdam)`; else empty.
 */
time: string, record: Called, 
/**
 * The field of the record that settles it: `obligations[1].received_on`.
 */
field: string, 
/**
 * Who promised it, or leads the project.
 */
who: Ref | null, };

export type DuePage = { 
/**
 * In the order of their dates; a month stands behind its days.
 */
lines: Array<DueLine>, 
/**
 * Handed back as `after` for the lines that follow; none at the end.
 */
next: string | null, };

export type DuePageArgs = { state: State, 
/**
 * `next` of the page before.
 */
after?: string, 
/**
 * 50 unless another number is given; at most 200.
 */
limit?: number, };

export type EditArgs = { uid: Uid, 
/**
 * That of the record as it was read; a later change is then a conflict.
 */
revision?: number, 
/**
 * The fields that change, as typed.
 */
draft: Record<string, unknown>, };

export type Error = { code: Code, message: string, problems: Array<Problem>, };

export type Event = { title: string, 
/**
 * The slug of a kind in the vocabulary, such as `lunch-meeting`.
 */
kind: string, status: EventStatus, 
/**
 * The event's own date. An event whose text gives none stays without one and is placed by
 * `reported_on`.
 */
starts_on: PartialDate | null, ends_on: PartialDate | null, starts_at: TimeOfDay | null, ends_at: TimeOfDay | null, zone: Zone | null, 
/**
 * When the event was reported, by the news item or minutes that tell of it.
 */
reported_on: PartialDate | null, mode: Mode | null, venue: string, city: string, country: Country | null, 
/**
 * How many were there, apart from those named.
 */
headcount: Headcount | null, organisations: Array<EventOrganisation>, participations: Array<Participation>, hashtags: Array<Ref>, 
/**
 * The countries the event is about, not where it took place.
 */
countries: Array<Country>, themes: Array<string>, summary: string, takeaways: Array<Takeaway>, follow_ups: Array<FollowUp>, documents: Array<Ref>, related_events: Array<Ref>, related_projects: Array<Ref>, related_calls: Array<Ref>, uid: Uid, revision: number, created_at: Moment, changed_at: Moment, };

export type EventOrganisation = { organisation: Ref, role: EventOrganisationRole, };

export type EventOrganisationRole = "organiser" | "co-organiser" | "host" | "sponsor" | "partner" | "commissioner";

export type EventRow = { uid: Uid, revision: number, title: string, 
/**
 * The slug of a kind in the vocabulary.
 */
kind: string, status: EventStatus, 
/**
 * The event's own date, or else that of its report. ISO text of known precision, or empty.
 */
placed_on: string, placed_by_report: boolean, starts_on: PartialDate | null, ends_on: PartialDate | null, hashtags: Array<string>, 
/**
 * The countries it is about.
 */
countries: Array<NamedCountry>, headcount: Headcount | null, 
/**
 * How many people are named.
 */
people: number, takeaways: number, organisers: Array<string>, };

export type EventStatus = "planned" | "held" | "cancelled";

export type EventTemplate = { title: string, kind: string, status: EventStatus, starts_at: TimeOfDay | null, ends_at: TimeOfDay | null, zone: Zone | null, mode: Mode | null, venue: string, city: string, country: Country | null, organisations: Array<EventOrganisation>, 
/**
 * Everybody is to be invited anew.
 */
participations: Array<Participation>, hashtags: Array<Ref>, countries: Array<Country>, themes: Array<string>, };

export type EventsSummary = { 
/**
 * Of the events held; nobody was at the others.
 */
headcount: HeadcountSum, 
/**
 * `at least 95 people at 3 of 9 events; 6 events gave no number`.
 */
text: string, };

export type Exported = { path: string, records: number, };

export type Extend = { uid: Uid, revision?: number, 
/**
 * As typed; months, a new end, or both.
 */
months?: string, new_end?: string, 
/**
 * Today unless it is given.
 */
granted_on?: string, reason?: string, };

export type Extension = { uid: Uid, months: number | null, new_end: PartialDate | null, granted_on: PartialDate | null, reason: string, };

export type Facet = { facet: string, label: string, 
/**
 * Years with the newest first, all others with the most common first.
 */
values: Array<FacetValue>, 
/**
 * How many more values there are.
 */
more: number, };

export type FacetValue = { value: string, label: string, count: number, 
/**
 * The query word for it.
 */
query: string, };

export type FacetsArgs = { kind: Kind, filter: string, };

export type FieldChange = { 
/**
 * As the record calls it: `starts_on`, `participations`.
 */
field: string, 
/**
 * The part of an item of a list that changed, such as `role`; none where the item came or went.
 */
part: string | null, old: string, new: string, };

export type FileAt = { path: string, };

export type FilterArgs = { filter: string, };

export type FindArgs = { 
/**
 * All families, unless one is named.
 */
kind?: Kind, 
/**
 * An identity, at least six digits of the start of one, or an exact name.
 */
text: string, };

export type Finding = { what: string, 
/**
 * Whether [`rebuild`] mends it.
 */
derived: boolean, };

export type FollowUp = { uid: Uid, what: string, who: Ref | null, due_on: PartialDate | null, 
/**
 * The words for the due time where they are no date: “in the coming weeks”.
 */
due_as_printed: string, done_on: PartialDate | null, };

export type Found = { hits: Array<Hit>, 
/**
 * Whether there is more than was asked for.
 */
more: boolean, 
/**
 * What of the words was not understood, in sentences.
 */
notes: Array<string>, };

export type Fund = { name: string, programme: string, funder: Ref | null, years: Array<FundYear>, strands: Array<Strand>, note: string, uid: Uid, revision: number, created_at: Moment, changed_at: Moment, };

export type FundCurrency = { currency: Currency, 
/**
 * Of all years together.
 */
envelope: Money | null, committed: Money | null, 
/**
 * Envelope less committed; negative where more was committed.
 */
left: Money | null, 
/**
 * By the date of the award, or else that of its report; last what has neither.
 */
years: Array<FundYearStanding>, 
/**
 * The strands of the fund, and last what belongs to none where there is any.
 */
strands: Array<StrandStanding>, };

export type FundRow = { uid: Uid, revision: number, name: string, programme: string, funder: string | null, calls: number, 
/**
 * Under its calls.
 */
projects: number, 
/**
 * Of all years together, currency by currency.
 */
envelope: Array<Money>, 
/**
 * Awarded under its calls, those in the pipeline and those cancelled left out; currency by currency.
 */
committed: Array<Money>, };

export type FundStanding = { currencies: Array<FundCurrency>, 
/**
 * Awards stated for whole rounds. They are in no sum, since the projects of the round may have their own.
 */
of_rounds: Array<OfRound>, projects: number, 
/**
 * Of those projects, how many have no awarded amount.
 */
without_amount: number, };

export type FundYear = { year: number, envelope: Money, };

export type FundYearStanding = { year: number | null, envelope: Money | null, committed: Money | null, left: Money | null, projects: number, };

export type Gap = "headcount" | "takeaway" | "hashtag" | "date" | "any-date" | "country" | "amount" | "end" | "stated-projects" | "stated-money" | "undivided-money" | "overpaid";

export type Hashtag = { 
/**
 * Without `#`, in the case it was given; no other hashtag folds to the same.
 */
name: string, note: string, uid: Uid, revision: number, created_at: Moment, changed_at: Moment, };

export type HashtagRow = { uid: Uid, revision: number, 
/**
 * Without `#`.
 */
name: string, note: string, events: number, projects: number, 
/**
 * When the newest event or project that carries it is placed. ISO text of known precision.
 */
last_used_on: string | null, };

export type Headcount = { count: number, qualifier: Qualifier, };

export type HeadcountSum = { least: number, 
/**
 * Events in `least`.
 */
counted: number, 
/**
 * Events that gave no number at all.
 */
uncounted: number, 
/**
 * Whether a lower bound is in `least`.
 */
over: boolean, 
/**
 * Whether a rounded number is in `least`.
 */
about: boolean, 
/**
 * The upper bounds together, and from how many events.
 */
up_to: number, up_to_events: number, 
/**
 * The expectations together, and from how many events.
 */
expected: number, expected_events: number, };

export type Headcounts = { 
/**
 * Exact numbers, lower bounds and rounded numbers together.
 */
at_least: number, 
/**
 * Events in `at_least`.
 */
counted_events: number, 
/**
 * Events that gave no number at all.
 */
uncounted_events: number, 
/**
 * Nobody can be missing from `at_least`: every event gave a number, and none a bound.
 */
complete: boolean, 
/**
 * A rounded number is in `at_least`.
 */
about: boolean, 
/**
 * Upper bounds, and from how many events; in no sum.
 */
up_to: number, up_to_events: number, 
/**
 * Expectations, and from how many events; in no sum.
 */
expected: number, expected_events: number, 
/**
 * `at least 95 people at 3 of 9 events; 6 events gave no number`.
 */
sentence: string, query: string, uncounted_query: string, };

export type Hit = { kind: Kind, uid: Uid, label: string, 
/**
 * The words asked for in `label`: from and up to, in Unicode code points.
 */
label_marks: [number, number][], detail: string, 
/**
 * ISO text of known precision, or empty.
 */
placed_on: string, 
/**
 * Where the words stand, when they do not all stand in `label`. Only in a ranked search.
 */
snippet: Snippet | null, };

export type Identifier = { scheme: string, number: string, };

export type In = { path: string, 
/**
 * Beside whoever else has it open. Nothing can be saved then.
 */
read_only?: boolean, };

export type InstalmentStanding = { uid: Uid, stage: Progress, days: number | null, };

export type JsonArgs = { 
/**
 * All families, unless some are named.
 */
kinds: Array<Kind>, filter: string, path: string, };

export type KeepArgs = { key: string, 
/**
 * None forgets it.
 */
value: string | null, };

export type KeptArgs = { prefix: string, };

export type Kind = "platform" | "term" | "organisation" | "person" | "hashtag" | "document" | "fund" | "call" | "project" | "event" | "source";

export type KindCount = { 
/**
 * The slug.
 */
kind: string, label: string, count: number, query: string, };

export type Landmark = { kind: LandmarkKind, on: PartialDate, stage: Progress, amount: Money | null, obligation: ObligationKind | null, output: OutputKind | null, 
/**
 * The title of an output, the reason for an extension, the note of another.
 */
text: string, };

export type LandmarkKind = "instalment" | "obligation" | "extension" | "output";

export type Language = "en" | "nl" | "fr";

export type LeftOut = { line: number, as_printed: string, };

export type LegalBasis = "consent" | "contract" | "legal-obligation" | "vital-interests" | "public-task" | "legitimate-interest";

export type LineArgs = { 
/**
 * As typed: “lunch meeting with Rachel Kleinfeld 26 oct 2015 #SRoL 25 people”.
 */
text: string, };

export type LinkArgs = { from: Uid, to: Uid, 
/**
 * As what, where the link has a role: `speaker`, `co-organiser`.
 */
role?: string, };

export type ListArgs = { 
/**
 * Query words; empty for all.
 */
filter?: string, 
/**
 * The family's first sort unless another is named.
 */
sort?: string, 
/**
 * Each sort has a direction of its own.
 */
descending?: boolean, 
/**
 * `next` of the page before.
 */
after?: string, 
/**
 * 50 unless another number is given; at most 500.
 */
limit?: number, };

export type ListText = { 
/**
 * As it was pasted.
 */
text: string, 
/**
 * Who takes part already.
 */
already?: Array<Ref>, };

export type Mark = { uid: Uid, 
/**
 * The record that took a value from here. It may have been deleted since.
 */
record: Uid, 
/**
 * The field's name; empty where the source tells of the record as a whole.
 */
field: string, as_printed: string, 
/**
 * Unicode code points from the start of `text`.
 */
starts_at: number | null, ends_at: number | null, };

export type MarkOf = { field: string, as_printed: string, };

export type Mention = { kind: Kind, uid: Uid, label: string, detail: string, 
/**
 * ISO text of known precision, or empty.
 */
placed_on: string, };

export type Milestone = "received" | "approved" | "paid";

export type Missing = { record: Called, 
/**
 * The date it is placed by, short.
 */
when: string, 
/**
 * The field to fill in: `headcount`, `rounds[0].stated_projects`.
 */
field: string, 
/**
 * Of what disagrees: the part of the record, what was stated, and what is recorded; else empty.
 */
part: string, stated: string, recorded: string, };

export type Mode = "in-person" | "online" | "hybrid";

export type Moment = string;

export type Money = { amount_minor: number, currency: Currency, qualifier: Qualifier, };

export type MoneyByStatus = { call: Ref | null, status: ProjectStatus, projects: number, awarded: Array<Amount>, query: string, };

export type MoneyKind = "requested" | "awarded" | "co-funding" | "instalment" | "payment" | "returned";

export type MoneyLine = { uid: Uid, kind: MoneyKind, amount: Money, planned_on: PartialDate | null, actual_on: PartialDate | null, provider: Ref | null, note: string, };

export type MonthCount = { 
/**
 * `2015-09`.
 */
month: string, 
/**
 * `September 2015`.
 */
label: string, total: number, 
/**
 * The kinds held in that month, in the order of `events_by_kind`.
 */
by_kind: Array<KindCount>, query: string, };

export type NamedCountry = { code: Country, name: string, };

export type NewStatus = { uid: Uid, 
/**
 * That of the project as it was read; a later change is then a conflict.
 */
revision?: number, status: ProjectStatus, 
/**
 * Since when, as people write it; today unless it is given.
 */
since?: string, };

export type Nothing = Record<string, never>;

export type Obligation = { uid: Uid, kind: ObligationKind, due_on: PartialDate | null, received_on: PartialDate | null, approved_on: PartialDate | null, remind_on: PartialDate | null, note: string, };

export type ObligationKind = "narrative-report" | "financial-report" | "audit" | "other";

export type ObligationStanding = { uid: Uid, stage: Progress, 
/**
 * Days from today until it is due, where nothing was received and the day is known.
 */
days: number | null, };

export type OfRound = { call: Ref, round: string, amount: Money, note: string, };

export type Opened = { path: string, 
/**
 * The platform's name.
 */
name: string, 
/**
 * It holds the sample year.
 */
sample: boolean, 
/**
 * It was opened for reading only.
 */
read_only: boolean, 
/**
 * The service that copies the folder it lies in, such as “Dropbox”, or `network`: an open workspace can be damaged
 * there.
 */
shared: string | null, 
/**
 * In bytes.
 */
size: number, counts: { [key in Kind]?: number }, 
/**
 * How much is late or due within thirty days; never above 1,000.
 */
due: number, 
/**
 * What undo would take back, and redo do again.
 */
can_undo: string | null, can_redo: string | null, };

export type OperationEntry = { operation: number, at: Moment, actor: string, verb: string, summary: string, undone: boolean, 
/**
 * It stands, and is no undo or redo itself. Something later may still be in the way.
 */
undoable: boolean, 
/**
 * How many records it touched; 1001 for any more than a thousand.
 */
records: number, 
/**
 * The record it was about, of several the last, if that is still there.
 */
record: Called | null, };

export type OperationsArgs = { 
/**
 * Only operations before this number.
 */
before?: number, 
/**
 * Only those that touched this family.
 */
kind?: Kind, 
/**
 * Only those of this person.
 */
actor?: string, 
/**
 * 50 unless another number is given.
 */
limit?: number, };

export type Organisation = { name: string, acronym: string, other_names: Array<string>, kind: OrganisationKind, country: Country | null, identifiers: Array<Identifier>, website: string, note: string, 
/**
 * Known not to be the same as these, however alike the names.
 */
distinct_from: Array<Ref>, uid: Uid, revision: number, created_at: Moment, changed_at: Moment, };

export type OrganisationKind = "government" | "local-government" | "other-public-sector" | "international-ngo" | "national-ngo" | "regional-ngo" | "partner-country-ngo" | "public-private-partnership" | "multilateral" | "foundation" | "private-sector" | "private-sector-provider" | "private-sector-recipient" | "private-sector-third" | "academic" | "other" | "unknown";

export type OrganisationRow = { uid: Uid, revision: number, name: string, acronym: string, kind: OrganisationKind, country: NamedCountry | null, 
/**
 * In a role of its own, or through the people who took part.
 */
events: number, 
/**
 * As lead institution or otherwise.
 */
projects: number, 
/**
 * Affiliated with it, now or before.
 */
people: number, };

export type Output = { uid: Uid, kind: OutputKind, title: string, link: string, published_on: PartialDate | null, status: OutputStatus, };

export type OutputKind = "policy-brief" | "report" | "article" | "toolkit" | "video" | "event" | "dataset" | "other";

export type OutputStatus = "planned" | "published";

export type Page<T> = { rows: Array<T>, 
/**
 * Handed back as `after` for the page that follows, with the same filter and sort; none at the end.
 * Means nothing outside this file.
 */
next: string | null, 
/**
 * How many rows the whole list had when its first page was read.
 */
total: number, 
/**
 * What of the filter was not understood, in sentences.
 */
notes: Array<string>, };

export type PartialDate = string;

export type Participation = { person: Ref, 
/**
 * The slug of a role in the vocabulary, such as `speaker`.
 */
role: string, 
/**
 * Whom the person was with at the time.
 */
organisation: Ref | null, attendance: Attendance, };

export type Period = { from: string, to: string, };

export type Person = { 
/**
 * As printed, without titles: `M.N. Abi Yaghi`.
 */
name: string, 
/**
 * `Dr`, `Professor`.
 */
title: string, given: string, 
/**
 * `van der`, `de`.
 */
particle: string, family: string, initials: string, country: Country | null, emails: Array<string>, phones: Array<string>, affiliations: Array<Affiliation>, legal_basis: LegalBasis | null, consent_on: PartialDate | null, retain_until: PartialDate | null, note: string, 
/**
 * Known not to be the same as these, however alike the names.
 */
distinct_from: Array<Ref>, uid: Uid, revision: number, created_at: Moment, changed_at: Moment, };

export type PersonRow = { uid: Uid, revision: number, name: string, 
/**
 * `Dr`, `Professor`.
 */
title: string, 
/**
 * Of the last affiliation.
 */
organisation: string | null, country: NamedCountry | null, 
/**
 * Where the person took part.
 */
events: number, 
/**
 * As lead or otherwise.
 */
projects: number, };

export type Platform = { name: string, acronym: string, 
/**
 * The identifier under which the platform reports, such as `NL-KVK-12345678`.
 */
identifier: string, organisation_kind: OrganisationKind, website: string, zone: Zone, 
/**
 * What an amount without a currency is read as; without one, every amount must name its own.
 */
currency: Currency | null, 
/**
 * ISO 639-1.
 */
language: string, note: string, 
/**
 * The workspace holds the sample year and says so.
 */
sample: boolean, uid: Uid, revision: number, created_at: Moment, changed_at: Moment, };

export type Preview = { 
/**
 * A whole page without script; nothing in it is fetched.
 */
html: string, title: string, };

export type PreviewArgs = { 
/**
 * The name of a kind of report, as `report.templates` lists them.
 */
template: string, 
/**
 * A day, month or year as people write it; alone, it is the whole period: `2015`, `2015-Q4`,
 * `last year`, `last 90 days`.
 */
from: string, to: string, 
/**
 * Search words; only the events and projects that they find are in the report.
 */
filter: string, };

export type Problem = { 
/**
 * The field's place in the draft, such as `participations[2].role`.
 */
field: string, severity: Severity, message: string, };

export type Progress = "open" | "due" | "overdue" | "received" | "approved" | "paid";

export type Project = { title: string, official_title: string, 
/**
 * The funder's own number for the project.
 */
reference: string, call: Ref | null, 
/**
 * A round of that call.
 */
round: Uid | null, 
/**
 * A strand of the fund of that call.
 */
strand: Uid | null, status: ProjectStatus, 
/**
 * Since when the status holds, where that is known; otherwise the history tells when it was recorded.
 */
status_since: PartialDate | null, 
/**
 * When the grant was awarded, if that is stated; otherwise the project is placed by `reported_on`.
 */
awarded_on: PartialDate | null, reported_on: PartialDate | null, planned_start: PartialDate | null, planned_end: PartialDate | null, actual_start: PartialDate | null, actual_end: PartialDate | null, 
/**
 * Months, as granted; kept on its own, since it is often all that is stated.
 */
duration_months: number | null, lead: Ref | null, institution: Ref | null, 
/**
 * Where the lead institution answers from, at the time of the award.
 */
institution_country: Country | null, people: Array<ProjectPerson>, organisations: Array<ProjectOrganisation>, 
/**
 * Where the research takes place.
 */
countries: Array<ProjectCountry>, hashtags: Array<Ref>, themes: Array<string>, sectors: Array<Sector>, summary: string, money: Array<MoneyLine>, obligations: Array<Obligation>, outputs: Array<Output>, extensions: Array<Extension>, documents: Array<Ref>, uid: Uid, revision: number, created_at: Moment, changed_at: Moment, };

export type ProjectBrief = { uid: Uid, title: string, status: ProjectStatus, lead: string | null, institution: string | null, };

export type ProjectCountry = { country: Country, 
/**
 * Per cent, as stated: what all countries have together may be less than 100.
 */
share: number | null, };

export type ProjectOrganisation = { organisation: Ref, role: ProjectOrganisationRole, };

export type ProjectOrganisationRole = "co-applicant" | "partner" | "funder" | "co-funder";

export type ProjectPerson = { person: Ref, role: ProjectPersonRole, organisation: Ref | null, };

export type ProjectPersonRole = "co-applicant" | "researcher" | "adviser" | "contact";

export type ProjectRow = { uid: Uid, revision: number, title: string, status: ProjectStatus, 
/**
 * The date of the award, or else that of its report. ISO text of known precision, or empty.
 */
placed_on: string, placed_by_report: boolean, lead: string | null, institution: string | null, institution_country: NamedCountry | null, 
/**
 * Where the research takes place.
 */
countries: Array<NamedCountry>, 
/**
 * The awarded lines, added up in each currency.
 */
awarded: Array<Money>, 
/**
 * Likewise.
 */
cofunding: Array<Money>, 
/**
 * As it was, or else as planned.
 */
starts_on: PartialDate | null, 
/**
 * As it was, or else as extended or planned.
 */
ends_on: PartialDate | null, duration_months: number | null, call: string | null, 
/**
 * The name of its round of the call.
 */
round: string | null, hashtags: Array<string>, };

export type ProjectStanding = { round: string | null, strand: string | null, 
/**
 * In the order in which the currencies come first among the lines.
 */
money: Array<CurrencyMoney>, 
/**
 * What is stated for the project's round as a whole.
 */
of_round: Array<StatedOfRound>, obligations: Array<ObligationStanding>, 
/**
 * Instalments, and payments that were planned.
 */
instalments: Array<InstalmentStanding>, 
/**
 * Per cent that the countries have together; none where no country has a share.
 */
country_shares: number | null, sector_shares: number | null, statuses: Array<StatusEntry>, 
/**
 * When it ends: as it did, as it was extended or as it was planned.
 */
ends_on: PartialDate | null, 
/**
 * Days from today to that end; negative after it.
 */
days_left: number | null, 
/**
 * Where the platform is.
 */
today: PartialDate, };

export type ProjectStatus = "pipeline" | "awarded" | "running" | "finalising" | "closed" | "suspended" | "cancelled";

export type Proposal = { kind: Kind, 
/**
 * What the record would be called; empty where the line says everything but that.
 */
title: string, 
/**
 * Its fields, as `record.add` takes them.
 */
draft: Record<string, unknown>, 
/**
 * What was read besides the title, in the order of the form.
 */
readings: Array<Reading>, };

export type Qualifier = "exact" | "about" | "over" | "up-to" | "expected";

export type Reached = { uid: Uid, revision?: number, 
/**
 * An obligation or a money line of the project.
 */
row: Uid, milestone: Milestone, 
/**
 * Today unless it is given.
 */
on?: string, };

export type ReadList = { rows: Array<ReadParticipant>, 
/**
 * Lines that name nobody: headings, rules, page numbers.
 */
left_out: Array<LeftOut>, };

export type ReadParticipant = { 
/**
 * In the text, from 1.
 */
line: number, as_printed: string, 
/**
 * With an identity where it is certain who is meant. The label holds title and address besides the name
 * and can be put into a draft as it is: a new person then has them too.
 */
person: Ref, organisation: Ref | null, 
/**
 * Not in the list: where the person was the last time.
 */
organisation_proposed: boolean, 
/**
 * The slug of a participation role; none where the list does not say.
 */
role: string | null, attendance: Attendance | null, doubts: Array<Doubt>, };

export type Reading = { 
/**
 * The field of the draft it went to.
 */
field: string, 
/**
 * In words: “26 October 2015”, “Rachel Kleinfeld”.
 */
text: string, 
/**
 * The role that goes with it, as a slug, where there is one.
 */
role: string | null, 
/**
 * It names a record that is not there yet and would be made with this one.
 */
new: boolean, };

export type Reason = "deadline" | "decision" | "obligation" | "reminder" | "instalment" | "follow-up" | "retention" | "consent";

export type Ref = { uid: Uid | null, label: string, };

export type RestoreFrom = { from: string, 
/**
 * Without it: in the place of the open workspace.
 */
to?: string, };

export type Restored = { summary: string, operation: number | null, stale: Array<Kind>, };

export type RollCall = { 
/**
 * The event.
 */
uid: Uid, marks: Array<RollMark>, };

export type RollMark = { person: Uid, attendance: Attendance, };

export type Round = { uid: Uid, name: string, stage: Stage, deadline_on: PartialDate | null, deadline_at: TimeOfDay | null, deadline_zone: Zone | null, decided_on: PartialDate | null, reported_on: PartialDate | null, 
/**
 * How many projects the announcement says were funded.
 */
stated_projects: number | null, note: string, };

export type RoundMoney = { 
/**
 * A round of this call.
 */
round: Uid, uid: Uid, kind: MoneyKind, amount: Money, planned_on: PartialDate | null, actual_on: PartialDate | null, provider: Ref | null, note: string, };

export type RoundStanding = { uid: Uid, countdown: Countdown | null, 
/**
 * Where the deadline counts: its own zone, or else the platform's.
 */
zone: string, stated_projects: number | null, 
/**
 * All but those in the pipeline.
 */
recorded_projects: number, 
/**
 * Recorded less stated, where a number is stated.
 */
projects_difference: number | null, 
/**
 * Kind by kind and currency by currency.
 */
totals: Array<StatedTotal>, 
/**
 * The newest, at most [`SHOWN`]; those in the pipeline among them.
 */
projects: Array<ProjectBrief>, 
/**
 * How many there are, those in the pipeline among them.
 */
projects_count: number, 
/**
 * Finds the projects of the round.
 */
query: string, };

export type SaveArgs = { template: string, 
/**
 * As for a preview.
 */
from: string, to: string, filter: string, 
/**
 * pdf, docx, xlsx, html, md or json; without one, the ending of the path decides.
 */
format: string, path: string, };

export type Saved = { kind: Kind, uid: Uid, record: AnyRecord, 
/**
 * What was odd about the draft and did not stop it.
 */
warnings: Array<Problem>, 
/**
 * The operation's number; none where nothing had to be changed.
 */
operation: number | null, 
/**
 * Families of which something changed.
 */
stale: Array<Kind>, };

export type SavedReport = { path: string, bytes: number, };

export type SearchArgs = { query: string, 
/**
 * 30 unless another number is given.
 */
limit?: number, 
/**
 * Best first, not newest first.
 */
ranked: boolean, };

export type Sector = { vocabulary: string, code: string, 
/**
 * Per cent.
 */
share: number | null, };

export type Several = { uids: Array<Uid>, };

export type Severity = "error" | "warning";

export type Shown = { kind: Kind, record: AnyRecord, 
/**
 * The records that name this one, newest first within their family.
 */
mentioned_by: Array<Mention>, sources: Array<SourceOf>, };

export type Snippet = { text: string, 
/**
 * As `label_marks`, in `text`.
 */
marks: [number, number][], };

export type Source = { title: string, kind: SourceKind, link: string, 
/**
 * The name of the file, and the page in it, that the text came from.
 */
file: string, language: string, published_on: PartialDate | null, text: string, marks: Array<Mark>, uid: Uid, revision: number, created_at: Moment, changed_at: Moment, };

export type SourceKind = "news-item" | "announcement" | "award-list" | "programme" | "email" | "minutes" | "other";

export type SourceOf = { uid: Uid, title: string, kind: string, published_on: string | null, link: string, file: string, marks: Array<MarkOf>, };

export type SourceRow = { uid: Uid, revision: number, title: string, kind: SourceKind, published_on: PartialDate | null, link: string, file: string, 
/**
 * How many records took something from it.
 */
records: number, };

export type Speak = { language: Language, };

export type Stage = "expression-of-interest" | "full-proposal";

export type State = "overdue" | "soon" | "later" | "undated";

export type StatedOfRound = { kind: MoneyKind, amount: Money, 
/**
 * How many projects it is stated for: as the round states, or else as are recorded.
 */
projects: number, note: string, };

export type StatedTotal = { kind: MoneyKind, currency: Currency, 
/**
 * For the round as a whole.
 */
stated: Money | null, 
/**
 * Of its projects together.
 */
recorded: Money | null, 
/**
 * How many of the projects have a line of it.
 */
projects: number, 
/**
 * Recorded less stated, in minor units, where both are there.
 */
difference_minor: number | null, verdict: Verdict, };

export type Status = { open: Opened | null, 
/**
 * The workspace that was open last, if it is still there.
 */
recent: string | null, 
/**
 * Where a new workspace is made unless another place is named.
 */
default_path: string | null, };

export type StatusEntry = { status: ProjectStatus, 
/**
 * As stated; none where only `recorded_at` is known.
 */
since: PartialDate | null, 
/**
 * When the status was recorded, and by whom.
 */
recorded_at: Moment, actor: string, };

export type Strand = { uid: Uid, name: string, 
/**
 * Per cent.
 */
share: number | null, };

export type StrandStanding = { uid: Uid | null, name: string, 
/**
 * Per cent that is meant for it.
 */
target: number | null, committed: Money | null, 
/**
 * Per cent that it has of what is committed in this currency.
 */
share: number | null, projects: number, };

export type SuggestArgs = { 
/**
 * A family, or `country`, `event_kind`, `participation_role`.
 */
kind: string, text: string, limit?: number, };

export type Suggestion = { 
/**
 * Of a record; none for countries and words of a vocabulary.
 */
uid: Uid | null, 
/**
 * What a field takes: a country's code, a word's slug, or the record's name.
 */
value: string, label: string, detail: string, };

export type Sum = { amount: Money, lines: Array<Uid>, };

export type Takeaway = { uid: Uid, kind: TakeawayKind, text: string, };

export type TakeawayKind = "highlight" | "takeaway" | "knowledge-gap" | "learning-question";

export type TemplateEntry = { name: string, title: string, };

export type Term = { vocabulary: Vocabulary, 
/**
 * Made from the label: lower case, hyphens between words. Records keep the slug.
 */
slug: string, label: string, uid: Uid, revision: number, created_at: Moment, changed_at: Moment, };

export type TermRow = { vocabulary: Vocabulary, 
/**
 * What records keep.
 */
slug: string, 
/**
 * What is shown; for a word that every workspace knows, the slug with spaces.
 */
label: string, 
/**
 * The record of a word that the staff added; none for a word that every workspace knows.
 */
uid: Uid | null, revision: number | null, 
/**
 * How many events, or participations, have it; none where it was not asked for.
 */
used: number | null, };

export type TermsArgs = { 
/**
 * Also say how often each is used.
 */
count: boolean, };

export type TimeOfDay = string;

export type Timeline = { today: PartialDate, courses: Array<Course>, 
/**
 * How many projects state their start.
 */
total: number, next: string | null, 
/**
 * Without a start, newest first; at most [`UNDATED`], and on the first page alone.
 */
undated: Array<Undated>, undated_count: number, 
/**
 * What of the filter was not understood, in sentences.
 */
notes: Array<string>, };

export type TimelineArgs = { 
/**
 * Query words; empty for all projects.
 */
filter?: string, 
/**
 * One project alone; the filter is then not asked.
 */
uid?: Uid, 
/**
 * `next` of the page before, with the same filter.
 */
after?: string, 
/**
 * 40 unless another number is given; at most 200.
 */
limit?: number, };

export type TrashArgs = { 
/**
 * Only records with this in their name.
 */
text: string, 
/**
 * `next` of the page before.
 */
before?: number, 
/**
 * 50 unless another number is given.
 */
limit?: number, };

export type TrashPage = { rows: Array<TrashRow>, 
/**
 * Handed back as `before` for the page that follows; none at the end.
 */
next: number | null, };

export type TrashRow = { kind: Kind, uid: Uid, label: string, 
/**
 * When it was deleted, and by whom.
 */
at: Moment, actor: string, operation: number, };

export type Uid = string;

export type Undated = { uid: Uid, title: string, status: ProjectStatus, 
/**
 * The fields that would place it and are empty, by name.
 */
missing: Array<string>, };

export type UndoArgs = { 
/**
 * The last operation that stands, unless another is named.
 */
operation?: number, };

export type Undone = { 
/**
 * What was taken back, or done again: “Edited event “X”: title”.
 */
summary: string, operation: number | null, stale: Array<Kind>, };

export type Unfinished = { gap: Gap, 
/**
 * The family of the records.
 */
kind: Kind, 
/**
 * In the year shown; what disagrees is counted whatever its year.
 */
count: number, 
/**
 * In all years.
 */
everywhere: number, 
/**
 * Finds the records in their family's list; empty where there are too many to name.
 */
query: string, 
/**
 * Finds those of all years.
 */
everywhere_query: string, 
/**
 * The newest few.
 */
first: Array<Missing>, };

export type Verdict = "agrees" | "differs" | "only-stated" | "only-recorded";

export type Vocabulary = "event-kind" | "participation-role";

export type WasRunning = { running: boolean, };

export type Which = { uid: Uid, };

export type Who = { 
/**
 * Who makes the changes, as history shows it.
 */
actor: string, 
/**
 * What this machine is called, as others see it who find the workspace open.
 */
device: string, };

export type WhoArgs = { 
/**
 * By identity, or by a name as it is typed.
 */
person: Ref, };

export type WorkArgs = { 
/**
 * What the caller named the work, as `work` beside the arguments of any command.
 */
id: string, };

export type Written = { path: string, };

export type YearSummary = { period: Period, events: number, events_query: string, events_placed_by_report_date: number, events_placed_by_report_date_query: string, 
/**
 * Announced, and in no other figure.
 */
events_planned: number, events_planned_query: string, headcount: Headcounts, 
/**
 * Most frequent first, then by name.
 */
events_by_kind: Array<KindCount>, 
/**
 * Every month, the empty ones too.
 */
events_by_month: Array<MonthCount>, 
/**
 * Of `events`, those of which only the year is known.
 */
events_without_month: number, event_countries: Array<CountryCount>, research_countries: Array<CountryCount>, 
/**
 * Countries that are in one of the two lists or in both, each once.
 */
countries: number, countries_query: string, projects: number, projects_query: string, 
/**
 * Calls that the projects are of.
 */
calls: number, awarded: Array<Amount>, cofunding: Array<Amount>, 
/**
 * All of `cofunding` is stated for whole rounds, none of it project by project.
 */
cofunding_of_rounds_only: boolean, 
/**
 * What was awarded, call by call and in each by the status of the projects; projects of no call come last.
 */
money: Array<MoneyByStatus>, };

export type Zone = string;

/** The record type of each family. */
export interface RecordOf {
  platform: Platform;
  term: Term;
  organisation: Organisation;
  person: Person;
  hashtag: Hashtag;
  document: Document;
  fund: Fund;
  call: Call;
  project: Project;
  event: Event;
  source: Source;
}

export type AnyRecord = RecordOf[Kind];

/** Every command, with its arguments and its result. */
export interface Commands {
  "session.language": { args: Speak; result: Speak };
  "session.who": { args: Nothing; result: Who };
  "session.sign": { args: Who; result: Who };
  "work.status": { args: WorkArgs; result: Progress | null };
  "work.cancel": { args: WorkArgs; result: WasRunning };
  "workspace.status": { args: Nothing; result: Status };
  "workspace.new": { args: At; result: Status };
  "workspace.sample": { args: At; result: Status };
  "workspace.open": { args: In; result: Status };
  "workspace.close": { args: Nothing; result: Status };
  "workspace.backup": { args: BackupTo; result: Written };
  "backup.list": { args: BackupsArgs; result: Array<BackupRow> };
  "backup.daily": { args: DailyArgs; result: Written | null };
  "workspace.restore": { args: RestoreFrom; result: Status };
  "workspace.check": { args: CheckupArgs; result: Checkup };
  "local.keep": { args: KeepArgs; result: Nothing };
  "local.read": { args: KeptArgs; result: { [key in string]: string } };
  "platform.show": { args: Nothing; result: Shown };
  "record.add": { args: AddArgs; result: Saved };
  "record.edit": { args: EditArgs; result: Saved };
  "record.delete": { args: Which; result: Deleted };
  "record.restore": { args: Which; result: Deleted };
  "record.show": { args: Which; result: Shown };
  "record.find": { args: FindArgs; result: Array<Called> };
  "record.check": { args: CheckArgs; result: CheckedDraft };
  "record.link": { args: LinkArgs; result: Saved };
  "record.unlink": { args: LinkArgs; result: Saved };
  "record.history": { args: Which; result: Array<ChangeEntry> };
  "operation.list": { args: OperationsArgs; result: Array<OperationEntry> };
  "operation.actors": { args: Nothing; result: Array<string> };
  "trash.list": { args: TrashArgs; result: TrashPage };
  "trash.restore": { args: Several; result: Restored };
  "document.attach": { args: AttachArgs; result: Saved };
  "document.file": { args: Which; result: FileAt };
  "term.list": { args: TermsArgs; result: Array<TermRow> };
  "undo": { args: UndoArgs; result: Undone };
  "redo": { args: Nothing; result: Undone };
  "event.list": { args: ListArgs; result: Page<EventRow> };
  "project.list": { args: ListArgs; result: Page<ProjectRow> };
  "call.list": { args: ListArgs; result: Page<CallRow> };
  "fund.list": { args: ListArgs; result: Page<FundRow> };
  "person.list": { args: ListArgs; result: Page<PersonRow> };
  "organisation.list": { args: ListArgs; result: Page<OrganisationRow> };
  "hashtag.list": { args: ListArgs; result: Page<HashtagRow> };
  "document.list": { args: ListArgs; result: Page<DocumentRow> };
  "source.list": { args: ListArgs; result: Page<SourceRow> };
  "list.facets": { args: FacetsArgs; result: Array<Facet> };
  "event.summary": { args: FilterArgs; result: EventsSummary };
  "search": { args: SearchArgs; result: Found };
  "suggest": { args: SuggestArgs; result: Array<Suggestion> };
  "participants.read": { args: ListText; result: ReadList };
  "participants.organisation": { args: WhoArgs; result: Ref | null };
  "event.call_roll": { args: RollCall; result: Saved };
  "event.template": { args: Which; result: EventTemplate };
  "event.calendar": { args: CalendarArgs; result: Calendar };
  "capture.line": { args: LineArgs; result: Array<Proposal> };
  "project.standing": { args: Which; result: ProjectStanding };
  "project.change_status": { args: NewStatus; result: Saved };
  "project.extend": { args: Extend; result: Saved };
  "project.mark": { args: Reached; result: Saved };
  "call.standing": { args: Which; result: CallStanding };
  "fund.standing": { args: Which; result: FundStanding };
  "desk.show": { args: DeskArgs; result: Desk };
  "desk.due": { args: DuePageArgs; result: DuePage };
  "export.csv": { args: CsvArgs; result: Exported };
  "export.json": { args: JsonArgs; result: Exported };
  "report.templates": { args: Nothing; result: Array<TemplateEntry> };
  "report.preview": { args: PreviewArgs; result: Preview };
  "report.save": { args: SaveArgs; result: SavedReport };
  "project.timeline": { args: TimelineArgs; result: DrawnTimeline };
}
