/** Stands for the shell where there is none: answers from records in memory, in the shapes of the program. */
import type { Event, FacetValue, Problem } from '$api/types';
import { event, events } from './records';
import { suggestions } from './suggestions';

type Args = Record<string, unknown>;

let records: Event[] = events();
let undone: (() => void)[] = [];
let open: { path: string; name: string; sample: boolean } | null = sampleWanted();

/** What was asked, for tests to look at. */
export const asked: { name: string; args: Args }[] = [];
/** Answers that a test gives itself; a thrown object is the program's refusal. */
export const answers = new Map<string, (args: Args) => unknown>();

function sampleWanted() {
  return location.search.includes('start')
    ? null
    : { path: '/home/you/sample.rostrum', name: 'Sample year 2015', sample: true };
}

export function reset(): void {
  records = events();
  undone = [];
  open = { path: '/home/you/sample.rostrum', name: 'Sample year 2015', sample: true };
  asked.length = 0;
  answers.clear();
}

export async function rpc(name: string, args: Args): Promise<unknown> {
  asked.push({ name, args: structuredClone(args) });
  const answer = answers.get(name) ?? commands[name];
  if (!answer) throw { code: 'unexpected', message: `no such command: ${name}`, problems: [] };
  return structuredClone(answer(args));
}

export const chooseOpen = async () => '/home/you/other.rostrum';
export const chooseSave = async () => '/home/you/new.rostrum';
export const openExternal = async () => {};
export const quit = async () => {};

const source = {
  uid: 'source',
  title: 'Trade and order',
  kind: 'news-item',
  published_on: '2015-11-26',
  link: '',
  file: '',
  marks: ['starts_on', 'headcount'].map((field) => ({
    field,
    as_printed: 'On 23 November, twenty people met …',
  })),
};

const placed = (item: Event) => item.starts_on ?? item.reported_on ?? '';

function fits(item: Event, filter: string): boolean {
  return filter
    .toLowerCase()
    .split(/\s+/)
    .filter(Boolean)
    .every((word) => {
      if (word.startsWith('kind:')) return item.kind === word.slice(5);
      if (word.startsWith('country:'))
        return item.countries.some((code) => code.toLowerCase() === word.slice(8));
      if (word.startsWith('year:')) return placed(item).startsWith(word.slice(5));
      return JSON.stringify(item).toLowerCase().includes(word.replace('#', ''));
    });
}

function values(found: string[], prefix: string): FacetValue[] {
  const counted = new Map<string, number>();
  for (const value of found) counted.set(value, (counted.get(value) ?? 0) + 1);
  return [...counted]
    .sort((a, b) => b[1] - a[1])
    .map(([value, count]) => ({
      value,
      label: value.replaceAll('-', ' '),
      count,
      query: `${prefix}${value}`,
    }));
}

function problems(draft: Args): Problem[] {
  const found: Problem[] = [];
  const title = draft.title as unknown;
  if (title === undefined || title === '')
    found.push({ field: 'title', severity: 'error', message: 'title is needed' });
  if (draft.starts_on === 'soon')
    found.push({
      field: 'starts_on',
      severity: 'error',
      message: '“soon” is not a date such as 23 Nov 2015',
    });
  return found;
}

function refuse(found: Problem[]): void {
  if (found.length) throw { code: 'problems', message: 'Not saved.', problems: found };
}

const commands: Record<string, (args: Args) => unknown> = {
  'workspace.status': () => ({
    open: open && {
      ...open,
      counts: { event: records.length, project: 7 },
      can_undo: undone.length ? 'the last change' : null,
      can_redo: null,
    },
    default_path: '/home/you/.local/share/rostrum/platform.rostrum',
  }),
  'workspace.sample': () =>
    (open = { path: '/home/you/sample.rostrum', name: 'Sample year 2015', sample: true }),
  'workspace.new': () => (open = { path: '/home/you/new.rostrum', name: 'New', sample: false }),
  'workspace.open': () => {
    throw {
      code: 'locked',
      message: 'The file other.rostrum is open in another Rostrum on this computer (process 4711).',
      problems: [],
    };
  },
  'workspace.close': () => (open = null),
  'event.list': ({ filter, sort, descending }) => {
    const key = (item: Event) => (String(sort) === 'title' ? item.title : placed(item));
    const rows = records
      .filter((item) => fits(item, String(filter)))
      .sort((a, b) => key(a).localeCompare(key(b)) * (descending ? -1 : 1))
      .map((item) => ({
        uid: item.uid,
        title: item.title,
        kind: item.kind,
        status: item.status,
        placed_on: placed(item),
        placed_by_report: !item.starts_on,
        hashtags: item.hashtags.map((tag) => tag.label),
        countries: item.countries,
        headcount: item.headcount,
      }));
    return { rows, next: null, total: rows.length };
  },
  'list.facets': ({ filter }) => {
    const found = records.filter((item) => fits(item, String(filter)));
    return [
      {
        facet: 'year',
        label: 'Year',
        values: values(
          found.map((item) => placed(item).slice(0, 4)),
          'year:',
        ),
      },
      {
        facet: 'kind',
        label: 'Kind',
        values: values(
          found.map((item) => item.kind),
          'kind:',
        ),
      },
      {
        facet: 'country',
        label: 'Country',
        values: values(
          found.flatMap((item) => item.countries),
          'country:',
        ),
      },
    ];
  },
  'record.show': ({ uid }) => {
    const record = records.find((item) => item.uid === String(uid));
    if (record)
      return {
        kind: 'event',
        record,
        mentioned_by: [],
        sources: record.starts_on ? [source] : [],
      };
    if (String(uid) === 'uid-programme-of-the-day')
      return {
        kind: 'document',
        record: {
          uid,
          title: 'Programme of the day',
          kind: 'programme',
          link: 'https://example.org/p',
          dated_on: '2015-11-20',
        },
        mentioned_by: [],
        sources: [],
      };
    throw { code: 'not_found', message: 'This record was deleted, or undone.', problems: [] };
  },
  'record.check': ({ draft }) => ({ problems: problems(draft as Args), readings: {} }),
  'record.add': ({ kind, draft }) => {
    if (String(kind) !== 'event')
      return {
        kind,
        uid: 'made',
        record: { uid: 'made', slug: 'made' },
        warnings: [],
        stale: [],
        operation: 1,
      };
    refuse(problems(draft as Args));
    const made = event({ ...(draft as object), uid: `new-${records.length}` } as never);
    const before = records;
    undone.push(() => (records = before));
    records = [...records, made];
    return { kind: 'event', uid: made.uid, record: made, warnings: [], stale: ['event'], operation: 1 };
  },
  'record.edit': ({ uid, draft }) => {
    const record = records.find((item) => item.uid === String(uid));
    if (!record) throw { code: 'not_found', message: 'This record was deleted.', problems: [] };
    const changed = { ...record, ...(draft as object), revision: record.revision + 1 };
    refuse(problems(changed as never));
    const before = records;
    undone.push(() => (records = before));
    records = records.map((item) => (item === record ? changed : item));
    return { kind: 'event', uid: changed.uid, record: changed, warnings: [], stale: ['event'], operation: 1 };
  },
  'record.delete': ({ uid }) => {
    const before = records;
    undone.push(() => (records = before));
    records = records.filter((item) => item.uid !== String(uid));
    return { kind: 'event', uid, summary: 'Deleted an event', stale: ['event'], operation: 1 };
  },
  'record.history': () => [
    {
      at: '2015-12-01T09:00:00.000Z',
      actor: 'you',
      verb: 'add',
      operation: 1,
      undone: false,
      summary: 'Added',
      fields: [],
    },
    {
      at: '2015-12-02T10:30:00.000Z',
      actor: 'you',
      verb: 'edit',
      operation: 2,
      undone: false,
      summary: 'Changed the title',
      fields: [{ field: 'title', old: 'Informl economy', new: 'Informal economy' }],
    },
  ],
  'event.summary': ({ filter }) => {
    const counted = records.filter((item) => fits(item, String(filter)));
    const numbers = counted.flatMap((item) => item.headcount?.count ?? []);
    return {
      least: numbers.reduce((sum, one) => sum + one, 0),
      counted: numbers.length,
      uncounted: counted.length - numbers.length,
    };
  },
  search: ({ query }) => ({
    hits: records
      .filter((item) => fits(item, String(query)))
      .map((item) => ({
        kind: 'event',
        uid: item.uid,
        title: item.title,
        detail: item.kind.replaceAll('-', ' '),
        placed_on: placed(item),
      })),
  }),
  suggest: ({ kind, text }) => suggestions(String(kind), String(text)),
  undo: () => {
    undone.pop()?.();
    return { summary: 'the last change', stale: ['event'] };
  },
  redo: () => ({ summary: 'the last change', stale: [] }),
};
