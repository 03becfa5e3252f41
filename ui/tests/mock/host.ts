/** Stands for the shell where there is none: answers from records in memory, in the shapes of the program. */
import type { Problem } from '$api/types';
import { facets, fits, hit, placed, row, summary, type Kept } from './lists';
import { asRead, emptied } from './made';
import { portfolio } from './portfolio';
import { events } from './records';
import { suggestions } from './suggestions';

type Args = Record<string, unknown>;

const all = (): Kept[] => [...events().map((record) => ({ kind: 'event' as const, record })), ...portfolio()];

let records: Kept[] = all();
let undone: (() => void)[] = [];
/** What is kept beside the records: drafts. */
const kept = new Map<string, string>();
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
  records = all();
  undone = [];
  open = { path: '/home/you/sample.rostrum', name: 'Sample year 2015', sample: true };
  kept.clear();
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

const find = (uid: unknown) => {
  const kept = records.find(({ record }) => record.uid === String(uid));
  if (!kept) throw { code: 'not_found', message: 'This record was deleted, or undone.', problems: [] };
  return kept;
};

const counts = () =>
  records.reduce<Record<string, number>>((sum, { kind }) => ({ ...sum, [kind]: (sum[kind] ?? 0) + 1 }), {});

/** A page of a family's list. */
const list =
  (kind: string) =>
  ({ filter, sort, descending }: Args) => {
    const key = ({ record }: Kept) => (String(sort) === 'title' ? String(record.title) : placed(record));
    const rows = records
      .filter((kept) => kept.kind === kind && fits(kept, String(filter)))
      .sort((a, b) => key(a).localeCompare(key(b)) * (descending ? -1 : 1))
      .map((kept) => row(kept, records));
    return { rows, next: null, total: rows.length, notes: [] };
  };

function problems(draft: Args): Problem[] {
  const found: Problem[] = [];
  const needed = 'name' in draft ? 'name' : 'title';
  if (!draft[needed]) found.push({ field: needed, severity: 'error', message: `${needed} is needed` });
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

const report = (from: string) => `<!doctype html><html lang="en"><head><style>body{color:black}</style></head>
<body><h1>Annual report ${from}</h1><p><a href="rostrum:search?q=type%3Aevent+year%3A2015">9 events</a></p></body></html>`;

const commands: Record<string, (args: Args) => unknown> = {
  'workspace.status': () => ({
    open: open && {
      ...open,
      counts: counts(),
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
  'local.read': ({ prefix }) =>
    Object.fromEntries([...kept].filter(([key]) => key.startsWith(String(prefix)))),
  'local.keep': ({ key, value }) => {
    if (value === null) kept.delete(String(key));
    else kept.set(String(key), String(value));
    return {};
  },
  'workspace.close': () => (open = null),
  ...Object.fromEntries(
    ['event', 'project', 'call', 'fund', 'person', 'organisation', 'hashtag'].map((kind) => [
      `${kind}.list`,
      list(kind),
    ]),
  ),
  'list.facets': ({ kind, filter }) =>
    facets(records.filter((kept) => kept.kind === kind && fits(kept, String(filter)))),
  'record.show': ({ uid }) => {
    const { kind, record } = find(uid);
    const mentioned_by = records
      .filter(({ record: other }) => other !== record && JSON.stringify(other).includes(`"${record.uid}"`))
      .map(hit);
    return { kind, record, mentioned_by, sources: record.uid === 'informal' ? [source] : [] };
  },
  'record.check': ({ draft }) => ({ problems: problems(draft as Args), readings: {} }),
  'record.add': ({ kind, draft }) => {
    const uid = `new-${records.length}`;
    refuse(problems(draft as Args));
    const made = {
      ...emptied(records.find((kept) => kept.kind === kind)),
      ...asRead(draft as Args),
      uid,
      slug: 'made',
    };
    const before = records;
    undone.push(() => (records = before));
    records = [...records, { kind, record: made } as unknown as Kept];
    return { kind, uid, record: made, warnings: [], stale: [kind], operation: 1 };
  },
  'record.edit': ({ uid, draft }) => {
    const { kind, record } = find(uid);
    const changed = { ...record, ...(draft as object), revision: Number(record.revision) + 1 };
    refuse(problems(changed as never));
    const before = records;
    undone.push(() => (records = before));
    records = records.map((kept) => (kept.record === record ? { kind, record: changed } : kept));
    return { kind, uid, record: changed, warnings: [], stale: [kind], operation: 1 };
  },
  'record.delete': ({ uid }) => {
    const { kind, record } = find(uid);
    const before = records;
    undone.push(() => (records = before));
    records = records.filter((kept) => kept.record !== record);
    return {
      kind,
      uid,
      summary: `Deleted ${kind === 'event' ? 'an' : 'a'} ${kind}`,
      stale: [kind],
      operation: 1,
    };
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
  'event.summary': ({ filter }) =>
    summary(records.filter((kept) => kept.kind === 'event' && fits(kept, String(filter)))),
  search: ({ query }) => ({
    hits: records.filter((kept) => fits(kept, String(query))).map(hit),
    more: false,
    notes: [],
  }),
  'report.templates': () => [{ name: 'annual', title: 'Annual report' }],
  'report.preview': ({ from }) => {
    if (from === 'soon')
      throw { code: 'refused', message: '“soon” is not a year such as 2015.', problems: [] };
    return { html: report(String(from)), title: 'Annual report' };
  },
  'report.save': ({ path }) => ({ path, bytes: 12_345 }),
  suggest: ({ kind, text }) => suggestions(String(kind), String(text)),
  undo: () => {
    undone.pop()?.();
    return { summary: 'the last change', stale: ['event'] };
  },
  redo: () => ({ summary: 'the last change', stale: [] }),
};
