/** Calls, projects and those who carry them, to look at and to test the window with. Invented. */
import type { Call, Document, Fund, Hashtag, Organisation, Person, Project } from '$api/types';
import type { Kept } from './lists';
import { ref } from './records';

const head = (uid: string) => ({
  uid,
  revision: 1,
  created_at: '2015-12-01T09:00:00.000Z',
  changed_at: '2015-12-01T09:00:00.000Z',
});

const euros = (amount: number, qualifier: 'exact' | 'about' | 'over' = 'exact') => ({
  amount_minor: amount * 100,
  currency: 'EUR',
  qualifier,
});

const research = { uid: 'call-research', label: 'Open call for research on fair trade' };
const amina = ref('Amina Diallo');
const sikasso = ref('University of Sikasso');

export function project(known: Partial<Project> & { uid: string; title: string }): Project {
  return {
    ...head(known.uid),
    official_title: '',
    reference: '',
    call: null,
    round: null,
    strand: null,
    status: 'awarded',
    status_since: null,
    awarded_on: null,
    reported_on: null,
    planned_start: null,
    planned_end: null,
    actual_start: null,
    actual_end: null,
    duration_months: null,
    lead: null,
    institution: null,
    institution_country: null,
    people: [],
    organisations: [],
    countries: [],
    hashtags: [],
    themes: [],
    sectors: [],
    summary: '',
    money: [],
    obligations: [],
    outputs: [],
    extensions: [],
    documents: [],
    ...known,
  };
}

const projects = (): Project[] => [
  project({
    uid: 'uid-guards-for-hire-in-three-port-cities',
    title: 'Guards for hire in three port cities',
    reference: 'FT-2015-03',
    call: research,
    round: 'round-1',
    status: 'running',
    awarded_on: '2015-10-22',
    planned_start: '2015-11-01',
    planned_end: '2016-04-30',
    duration_months: 6,
    lead: amina,
    institution: sikasso,
    institution_country: 'ML',
    people: [{ person: ref('J. van den Berg'), role: 'co-applicant', organisation: null }],
    organisations: [{ organisation: ref('Harbour Watch'), role: 'partner' }],
    countries: [
      { country: 'KE', share: 60 },
      { country: 'TN', share: 40 },
    ],
    hashtags: [ref('FairHarbours')],
    themes: ['ports'],
    sectors: [{ vocabulary: 'DAC-5', code: '15130', share: null }],
    summary: 'Who guards the quay when the state does not, and who pays them.',
    money: [
      {
        uid: 'm1',
        kind: 'awarded',
        amount: euros(100_000, 'about'),
        planned_on: null,
        actual_on: null,
        provider: ref('Fair Trade Council'),
        note: '',
      },
      {
        uid: 'm2',
        kind: 'instalment',
        amount: euros(60_000),
        planned_on: '2015-11-15',
        actual_on: '2015-11-20',
        provider: null,
        note: 'on signature',
      },
      {
        uid: 'm3',
        kind: 'instalment',
        amount: euros(40_000),
        planned_on: '2016-05',
        actual_on: null,
        provider: null,
        note: '',
      },
    ],
    obligations: [
      {
        uid: 'o1',
        kind: 'narrative-report',
        due_on: '2016-02-01',
        received_on: null,
        approved_on: null,
        remind_on: '2016-01-15',
        note: '',
      },
      {
        uid: 'o2',
        kind: 'audit',
        due_on: null,
        received_on: '2016-05-02',
        approved_on: '2016-05-20',
        remind_on: null,
        note: '',
      },
    ],
    outputs: [
      {
        uid: 'u1',
        kind: 'policy-brief',
        title: 'Paid to watch',
        link: 'https://example.org/brief',
        published_on: '2016-03',
        status: 'published',
      },
    ],
    extensions: [
      { uid: 'x1', months: 2, new_end: '2016-06-30', granted_on: '2016-03-01', reason: 'elections' },
    ],
  }),
  project({
    uid: 'project-mills',
    title: 'Flour mills and the price of order',
    call: research,
    round: 'round-1',
    reported_on: '2015-10-22',
    countries: [{ country: 'AF', share: null }],
  }),
];

const calls = (): Call[] => [
  {
    ...head('call-research'),
    title: research.label,
    fund: ref('Fair Trade Fund'),
    status: 'open',
    opens_on: '2015-06-01',
    reported_on: null,
    grant_min: euros(50_000),
    grant_max: euros(100_000),
    duration_months: 6,
    cofunding_share: 10,
    cofunding_terms: 'in kind counts',
    themes: ['ports'],
    hashtags: [],
    summary: 'Small studies that answer one question well.',
    rounds: [
      {
        uid: 'round-1',
        name: 'First round',
        stage: 'full-proposal',
        deadline_on: '2015-08-01',
        deadline_at: '14:00',
        deadline_zone: 'Europe/Amsterdam',
        decided_on: '2015-10-01',
        reported_on: null,
        stated_projects: 3,
        note: '',
      },
      {
        uid: 'round-2',
        name: 'Second round',
        stage: 'expression-of-interest',
        deadline_on: '2015-11-06',
        deadline_at: null,
        deadline_zone: null,
        decided_on: null,
        reported_on: null,
        stated_projects: null,
        note: '',
      },
    ],
    money: [
      {
        uid: 'rm1',
        round: 'round-1',
        kind: 'co-funding',
        amount: euros(160_000, 'over'),
        planned_on: null,
        actual_on: null,
        provider: null,
        note: 'for the round as a whole',
      },
    ],
    documents: [],
  },
];

const funds = (): Fund[] => [
  {
    ...head('uid-fair-trade-fund'),
    name: 'Fair Trade Fund',
    programme: 'Fair Cities',
    funder: ref('Fair Trade Council'),
    years: [{ year: 2015, envelope: euros(800_000) }],
    strands: [
      { uid: 's1', name: 'Ports', share: 70 },
      { uid: 's2', name: 'Markets', share: 30 },
    ],
    note: '',
  },
];

const people = (): Person[] => [
  {
    ...head('uid-amina-diallo'),
    name: 'Amina Diallo',
    title: 'Dr',
    given: 'Amina',
    particle: '',
    family: 'Diallo',
    initials: 'A.',
    country: 'ML',
    emails: ['amina@example.org'],
    phones: [],
    affiliations: [
      { uid: 'a1', organisation: sikasso, role: 'senior lecturer', from_on: '2012', until_on: null },
    ],
    legal_basis: 'consent',
    consent_on: '2015-09-01',
    retain_until: '2025',
    note: '',
    distinct_from: [],
  },
];

const organisations = (): Organisation[] => [
  {
    ...head('uid-university-of-sikasso'),
    name: 'University of Sikasso',
    acronym: 'UdS',
    other_names: ['Université de Sikasso'],
    kind: 'academic',
    country: 'ML',
    identifiers: [{ scheme: 'ML-REG', number: '4711' }],
    website: 'https://example.org',
    note: '',
    distinct_from: [],
  },
];

const hashtags = (): Hashtag[] => [
  { ...head('uid-fairharbours'), name: 'FairHarbours', note: 'about ports' },
];

const documents = (): Document[] => [
  {
    ...head('uid-programme-of-the-day'),
    title: 'Programme of the day',
    kind: 'programme',
    link: 'https://example.org/p',
    file: '',
    language: '',
    dated_on: '2015-11-20',
    note: '',
  },
];

export const portfolio = (): Kept[] => [
  ...projects().map((record) => ({ kind: 'project' as const, record })),
  ...calls().map((record) => ({ kind: 'call' as const, record })),
  ...funds().map((record) => ({ kind: 'fund' as const, record })),
  ...people().map((record) => ({ kind: 'person' as const, record })),
  ...organisations().map((record) => ({ kind: 'organisation' as const, record })),
  ...hashtags().map((record) => ({ kind: 'hashtag' as const, record })),
  ...documents().map((record) => ({ kind: 'document' as const, record })),
];
