/** A project as its form types it. */
import type {
  ObligationKind,
  OutputKind,
  OutputStatus,
  Project,
  ProjectOrganisationRole,
  ProjectPersonRole,
  ProjectStatus,
  Ref,
} from '$api/types';
import { MONEY_KEYS, typedMoney, type MoneyRow } from '$components/form/MoneyRows.svelte';
import type { Shape } from '$lib/draft.svelte';
import { date } from '$lib/show';

export const STATUSES = [
  'pipeline',
  'awarded',
  'running',
  'finalising',
  'closed',
  'suspended',
  'cancelled',
] satisfies ProjectStatus[];
export const PERSON_ROLES = [
  'co-applicant',
  'researcher',
  'adviser',
  'contact',
] satisfies ProjectPersonRole[];
export const ORGANISATION_ROLES = [
  'co-applicant',
  'partner',
  'funder',
  'co-funder',
] satisfies ProjectOrganisationRole[];
export const OBLIGATIONS = [
  'narrative-report',
  'financial-report',
  'audit',
  'other',
] satisfies ObligationKind[];
export const OUTPUTS = [
  'policy-brief',
  'report',
  'article',
  'toolkit',
  'video',
  'event',
  'dataset',
  'other',
] satisfies OutputKind[];
export const OUTPUT_STATUSES = ['planned', 'published'] satisfies OutputStatus[];

export interface CountryRow {
  country: string;
  share: string;
}

type Dates<K extends string> = Record<K, string | null>;

export type ProjectDraft = {
  title: string;
  official_title: string;
  reference: string;
  call: Ref | null;
  round: string | null;
  status: string | null;
  awarded_on: string | null;
  reported_on: string | null;
  planned_start: string | null;
  planned_end: string | null;
  actual_start: string | null;
  actual_end: string | null;
  duration_months: string;
  lead: Ref | null;
  institution: Ref | null;
  institution_country: string | null;
  people: { person: Ref | null; role: string | null; organisation: Ref | null }[];
  organisations: { organisation: Ref | null; role: string | null }[];
  countries: CountryRow[];
  hashtags: Ref[];
  themes: string[];
  sectors: { vocabulary: string; code: string; share: string }[];
  summary: string;
  money: MoneyRow[];
  obligations: (Dates<'due_on' | 'received_on' | 'approved_on' | 'remind_on'> & {
    uid?: string;
    kind: string | null;
    note: string;
  })[];
  outputs: {
    uid?: string;
    kind: string | null;
    title: string;
    link: string;
    published_on: string | null;
    status: string | null;
  }[];
  extensions: (Dates<'new_end' | 'granted_on'> & { uid?: string; months: string; reason: string })[];
  documents: Ref[];
};

export const SHAPE: Shape = {
  kind: 'project',
  rows: {
    people: ['person', 'organisation'],
    organisations: ['organisation'],
    countries: ['country'],
    sectors: ['code', 'share'],
    money: MONEY_KEYS,
    obligations: ['kind', 'due_on', 'received_on', 'approved_on', 'remind_on', 'note'],
    outputs: ['title', 'link', 'published_on'],
    extensions: ['months', 'new_end', 'granted_on', 'reason'],
  },
};

/** What the form begins with: a project as it is, or a fresh one with a line for the grant. */
export function typed(project: Project | null): ProjectDraft {
  if (!project) return structuredClone(FRESH);
  const { title, official_title, reference, call, round, status, lead, institution, institution_country } =
    project;
  const { people, organisations, hashtags, themes, summary, documents } = project;
  return structuredClone({
    ...{ title, official_title, reference, call, round, status, lead, institution, institution_country },
    ...{ people, organisations, hashtags, themes, summary, documents },
    awarded_on: day(project.awarded_on),
    reported_on: day(project.reported_on),
    planned_start: day(project.planned_start),
    planned_end: day(project.planned_end),
    actual_start: day(project.actual_start),
    actual_end: day(project.actual_end),
    duration_months: number(project.duration_months),
    countries: project.countries.map(({ country, share }) => ({ country, share: number(share) })),
    sectors: project.sectors.map((sector) => ({ ...sector, share: number(sector.share) })),
    money: project.money.map(typedMoney),
    obligations: project.obligations.map((item) => ({
      ...item,
      due_on: day(item.due_on),
      received_on: day(item.received_on),
      approved_on: day(item.approved_on),
      remind_on: day(item.remind_on),
    })),
    outputs: project.outputs.map((item) => ({ ...item, published_on: day(item.published_on) })),
    extensions: project.extensions.map((item) => ({
      ...item,
      months: number(item.months),
      new_end: day(item.new_end),
      granted_on: day(item.granted_on),
    })),
  });
}

// As people write them: what is not touched is not sent back.
const day = (stored: string | null) => date(stored, { short: true }) || null;
const number = (stored: number | null) => (stored === null ? '' : String(stored));

export const blankMoney = (above: MoneyRow | undefined): MoneyRow => ({
  kind: above ? 'instalment' : 'awarded',
  amount: '',
  planned_on: null,
  actual_on: null,
  provider: above?.provider ?? null,
  note: '',
});

const FRESH: ProjectDraft = {
  title: '',
  official_title: '',
  reference: '',
  call: null,
  round: null,
  status: 'awarded',
  awarded_on: null,
  reported_on: null,
  planned_start: null,
  planned_end: null,
  actual_start: null,
  actual_end: null,
  duration_months: '',
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
  money: [blankMoney(undefined)],
  obligations: [],
  outputs: [],
  extensions: [],
  documents: [],
};
