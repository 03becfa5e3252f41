/** A few records to look at and to test the window with. Invented, apart from the shape. */
import type { Event, Ref } from '$api/types';

export const ref = (label: string): Ref => ({
  uid: `uid-${label.toLowerCase().replaceAll(/\W+/g, '-')}`,
  label,
});

export function event(known: Partial<Event> & { uid: string; title: string }): Event {
  return {
    revision: 1,
    created_at: '2015-12-01T09:00:00.000Z',
    changed_at: '2015-12-01T09:00:00.000Z',
    kind: 'meeting',
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
    ...known,
  };
}

const platform = { organisation: ref('Platform for Fair Cities'), role: 'organiser' as const };

export const events = (): Event[] => [
  event({
    uid: 'harbour',
    title: 'Harbours after the strike: what changed on the quay?',
    kind: 'lunch-meeting',
    reported_on: '2015-12-04',
    countries: ['ML'],
    hashtags: [ref('FairHarbours')],
    organisations: [platform],
  }),
  event({
    uid: 'informal',
    title: 'Order and bargaining in the informal economy',
    kind: 'interactive-brainstorm',
    starts_on: '2015-11-23',
    reported_on: '2015-11-26',
    headcount: { count: 20, qualifier: 'exact' },
    organisations: [platform, { organisation: ref('Institute of Street Trade'), role: 'host' }],
    participations: [
      {
        person: ref('Amina Diallo'),
        role: 'speaker',
        organisation: ref('University of Sikasso'),
        attendance: 'attended',
      },
      { person: ref('J. van den Berg'), role: 'moderator', organisation: null, attendance: 'attended' },
    ],
    countries: ['ML', 'TJ', 'CO', 'AF', 'UG', 'RW', 'CD'],
    hashtags: [ref('FairEconomy')],
    themes: ['trade', 'policing'],
    summary:
      'A morning of three cases and an afternoon in two groups on who keeps order where the state looks away.',
    takeaways: [
      {
        uid: 't1',
        kind: 'highlight',
        text: 'Whoever works with street markets works with power, and with lines that blur.',
      },
      {
        uid: 't2',
        kind: 'highlight',
        text: 'A lens of crime alone leads nowhere: follow how protection came about.',
      },
      { uid: 't3', kind: 'learning-question', text: 'Informal systems tip; where, and who sees it coming?' },
    ],
    follow_ups: [
      {
        uid: 'f1',
        what: 'Summary report',
        who: null,
        due_on: null,
        due_as_printed: 'in the coming weeks',
        done_on: null,
      },
      {
        uid: 'f2',
        what: 'Blog posts by participants',
        who: ref('Amina Diallo'),
        due_on: '2016-01-15',
        due_as_printed: '',
        done_on: null,
      },
      {
        uid: 'f3',
        what: 'Thank the host',
        who: null,
        due_on: null,
        due_as_printed: '',
        done_on: '2015-11-24',
      },
    ],
    documents: [ref('Programme of the day')],
    related_projects: [ref('Guards for hire in three port cities')],
  }),
  event({
    uid: 'cycle',
    title: 'Breaking the cycle: courts on wheels',
    starts_on: '2015-11-02',
    countries: ['ML'],
    organisations: [platform],
  }),
  event({
    uid: 'flour',
    title: 'Flour and cake: who checks the checkers?',
    reported_on: '2015-10-29',
    countries: ['UA', 'AF'],
  }),
  event({
    uid: 'city',
    title: 'Plural policing in the growing city',
    kind: 'conference',
    starts_on: '2015-10-22',
    ends_on: '2015-10-23',
    headcount: { count: 35, qualifier: 'over' },
    countries: ['BR', 'LB', 'KE', 'TN'],
    hashtags: [ref('FairCity')],
  }),
  event({
    uid: 'youth',
    title: 'Young people and work after conflict',
    kind: 'workshop',
    starts_on: '2015-10',
    status: 'cancelled',
  }),
  event({ uid: 'draft', title: 'Reading the third draft together', starts_on: '2015-09-03' }),
];
