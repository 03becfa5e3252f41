/** An event as its form types it. */
import type { Attendance, Event, EventStatus, Mode, Ref } from '$api/types';
import type { Shape } from '$lib/draft.svelte';
import { date, headcount } from '$lib/show';

export const STATUSES = ['planned', 'held', 'cancelled'] satisfies EventStatus[];
export const MODES = ['in-person', 'online', 'hybrid'] satisfies Mode[];
export const ORGANISATION_ROLES = [
  'organiser',
  'co-organiser',
  'host',
  'sponsor',
  'partner',
  'commissioner',
] satisfies Event['organisations'][number]['role'][];
export const ATTENDANCES = ['attended', 'registered', 'invited', 'absent'] satisfies Attendance[];
export const TAKEAWAY_KINDS = [
  'highlight',
  'takeaway',
  'knowledge-gap',
  'learning-question',
] satisfies Event['takeaways'][number]['kind'][];

export interface OrganisationRow {
  organisation: Ref | null;
  role: string | null;
}

export interface ParticipationRow {
  person: Ref | null;
  organisation: Ref | null;
  role: string | null;
  attendance: string | null;
}

export interface TakeawayRow {
  uid?: string;
  kind: string | null;
  text: string;
}

export interface FollowUpRow {
  uid?: string;
  what: string;
  who: Ref | null;
  due_on: string | null;
  due_as_printed: string;
  done_on: string | null;
}

export type EventDraft = {
  title: string;
  kind: string | null;
  status: string | null;
  starts_on: string | null;
  ends_on: string | null;
  starts_at: string | null;
  ends_at: string | null;
  zone: string | null;
  reported_on: string | null;
  mode: string | null;
  venue: string;
  city: string;
  country: string | null;
  headcount: string | null;
  summary: string;
  organisations: OrganisationRow[];
  participations: ParticipationRow[];
  hashtags: Ref[];
  countries: string[];
  themes: string[];
  takeaways: TakeawayRow[];
  follow_ups: FollowUpRow[];
  documents: Ref[];
  related_events: Ref[];
  related_projects: Ref[];
  related_calls: Ref[];
};

export const SHAPE: Shape = {
  kind: 'event',
  rows: {
    organisations: ['organisation'],
    participations: ['person', 'organisation'],
    takeaways: ['text'],
    follow_ups: ['what', 'who', 'due_on', 'due_as_printed', 'done_on'],
  },
};

/** What the form begins with: an event as it is, or a fresh one that was held. */
export function typed(event: Event | null): EventDraft {
  if (!event) return structuredClone(FRESH);
  const { title, kind, status, starts_at, ends_at, zone, mode, venue, city, country, summary } = event;
  const { hashtags, countries, themes, documents, related_events, related_projects, related_calls } = event;
  return structuredClone({
    ...{ title, kind, status, starts_at, ends_at, zone, mode, venue, city, country, summary },
    ...{ hashtags, countries, themes, documents, related_events, related_projects, related_calls },
    // As people write them: what is not touched is not sent back.
    starts_on: date(event.starts_on) || null,
    ends_on: date(event.ends_on) || null,
    reported_on: date(event.reported_on) || null,
    headcount: event.headcount ? headcount(event.headcount) : null,
    organisations: event.organisations,
    participations: event.participations,
    takeaways: event.takeaways,
    follow_ups: event.follow_ups.map((item) => ({
      ...item,
      due_on: date(item.due_on, { short: true }) || null,
      done_on: date(item.done_on, { short: true }) || null,
    })),
  });
}

const FRESH: EventDraft = {
  title: '',
  kind: null,
  status: 'held',
  starts_on: null,
  ends_on: null,
  starts_at: null,
  ends_at: null,
  zone: null,
  reported_on: null,
  mode: null,
  venue: '',
  city: '',
  country: null,
  headcount: null,
  summary: '',
  organisations: [],
  participations: [],
  hashtags: [],
  countries: [],
  themes: [],
  takeaways: [],
  follow_ups: [],
  documents: [],
  related_events: [],
  related_projects: [],
  related_calls: [],
};
