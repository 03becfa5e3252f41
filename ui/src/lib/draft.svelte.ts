import { call } from '$api/client';
import { ApiError } from '$api/errors';
import type { Kind, Problem } from '$api/types';
import type { Result } from '$api/client';
import { identify, isRef, same } from './identity';
import { Kept, draftKey } from './kept';
import { workspace } from './workspace.svelte';

const CHECK_AFTER_MS = 350;

/** A record as it is typed. Values may be text; what they mean is read in Rust. */
export type Typed = Record<string, unknown>;

/** What a family tells the form about itself. */
export interface Shape {
  kind: Kind;
  /**
   * For each child list the keys that make a row count as typed. Rows in which all of these are
   * empty are not sent, so that an unused line at the end is never a mistake.
   */
  rows: Record<string, string[]>;
}

/** The keys of `now` that differ from `before`. */
export function changedKeys(before: Typed, now: Typed): Typed {
  return Object.fromEntries(
    Object.entries(now).filter(([key, value]) => JSON.stringify(value) !== JSON.stringify(before[key])),
  );
}

/** Whether nothing was typed into this value, whatever it is made of. */
export function isBlank(value: unknown): boolean {
  if (value === null || value === undefined || value === false) return true;
  if (typeof value === 'string') return value.trim() === '';
  if (Array.isArray(value)) return value.every(isBlank);
  if (typeof value === 'object') return Object.values(value).every(isBlank);
  return false;
}

/** The draft without its unused rows, and for each child list where the kept rows stood. */
export function withoutBlankRows(
  draft: Typed,
  rows: Shape['rows'],
): { draft: Typed; places: Record<string, number[]> } {
  const kept: Typed = { ...draft };
  const places: Record<string, number[]> = {};
  for (const [list, keys] of Object.entries(rows)) {
    const all = draft[list];
    if (!Array.isArray(all)) continue;
    places[list] = [...all.keys()].filter((at) => keys.some((key) => !isBlank(all[at][key])));
    kept[list] = places[list].map((at) => all[at]);
  }
  return { draft: kept, places };
}

/** A field's path in one spelling: `takeaways[2].text` and `takeaways.2.text` are the same. */
export function path(field: string): string {
  return field.replace(/\[(\d+)\]/g, '.$1');
}

/** `hashtags.2` is an item of `hashtags`: a picker of several has one place for all its problems. */
function isItemOf(field: string, list: string): boolean {
  return field.startsWith(`${list}.`) && /^\d+$/.test(field.slice(list.length + 1));
}

/** The same path, to the row as it stands in the form. */
function placedPath(field: string, places: Record<string, number[]>): string {
  const [list = '', at, ...rest] = path(field).split('.');
  const place = places[list]?.[Number(at)];
  return at === undefined || place === undefined ? path(field) : [list, place, ...rest].join('.');
}

function placed(problem: Problem, places: Record<string, number[]>): Problem {
  return { ...problem, field: placedPath(problem.field, places) };
}

/**
 * One record being typed: its values, its problems, and the way to save it. New when `uid` is null: it is
 * then saved as a whole; otherwise field by field, as each is left. Only what was changed is sent, so
 * that two people can edit different fields of one record. What is not saved yet is kept in the file.
 */
export class Draft<T extends Typed> {
  value: T = $state() as T;
  problems = $state.raw<Problem[]>([]);
  readings = $state.raw<Record<string, string>>({});
  saving = $state(false);
  /** Why the last save did not happen, when it was not for a field. */
  failure = $state.raw<ApiError | null>(null);
  /** What the last save answered. */
  last = $state.raw<Result<'record.add'> | null>(null);
  /** Whether what stands here was typed before and taken up again. */
  restored = $state(false);
  #before: Typed;
  #kept: Kept;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #turn = 0;
  #committing: Promise<boolean> | undefined;
  #revision: number | undefined;

  constructor(
    readonly shape: Shape,
    start: T,
    readonly uid: string | null = null,
    revision?: number,
    slot?: string,
  ) {
    this.value = start;
    this.#before = $state.snapshot(this.value) as Typed;
    this.#revision = revision;
    this.#kept = new Kept(draftKey(shape.kind, uid, slot));
  }

  get dirty(): boolean {
    return Object.keys(this.#changed(this.#now().draft)).length > 0;
  }

  /** What to say beside a field, errors first. */
  at(field: string): Problem[] {
    const wanted = path(field);
    return this.problems
      .filter(({ field }) => field === wanted || isItemOf(field, wanted))
      .sort((a, b) => Number(a.severity === 'warning') - Number(b.severity === 'warning'));
  }

  /** How Rust read a field at the last check, in full: “Monday 23 November 2015”. */
  reading(field: string): string | undefined {
    return this.readings[path(field)];
  }

  /** Takes up what was typed here before and never saved. */
  async restore(): Promise<void> {
    const typed = await this.#kept.read();
    if (!typed || this.dirty) return;
    Object.assign(this.value, typed);
    this.restored = this.dirty;
    if (this.restored) await this.checked();
  }

  /** Puts away what was typed and not saved. */
  discard(): void {
    this.stop();
    Object.assign(this.value, structuredClone(this.#before));
    this.problems = [];
    this.readings = {};
    this.failure = null;
    this.restored = false;
    void this.#kept.forget();
  }

  /** Keeps what was typed, and asks Rust about it a moment after the last key. */
  check(): void {
    this.#kept.keep(this.#changed(this.#now().draft));
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.checked(), CHECK_AFTER_MS);
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#turn += 1;
  }

  /** Saves; null when it could not, with the reasons in `problems` or `failure`. */
  async save(options: { overwrite?: boolean } = {}): Promise<Result<'record.add'> | null> {
    if (this.saving) return null;
    this.stop();
    const { draft, places } = this.#now();
    const saved = await this.#send(places, () =>
      this.uid === null
        ? call('record.add', { kind: this.shape.kind, draft: filled(draft) })
        : call('record.edit', {
            uid: this.uid,
            ...(options.overwrite ? {} : { revision: this.#revision }),
            draft: this.#changed(draft),
          }),
    );
    if (!saved) return null;
    this.problems = [];
    this.#before = $state.snapshot(this.value) as Typed;
    await this.#kept.forget();
    return saved;
  }

  /**
   * Saves the changed fields of a record that are right. Those that are wrong stay as typed, with their
   * problems, and are kept. Says whether everything is saved now.
   */
  async commit(): Promise<boolean> {
    // One at a time: what was typed meanwhile goes with the next.
    while (this.#committing) await this.#committing;
    if (this.uid === null || !this.dirty) return !this.dirty;
    this.#committing = this.#commit(this.uid).finally(() => (this.#committing = undefined));
    return this.#committing;
  }

  async #commit(uid: string): Promise<boolean> {
    this.stop();
    const { draft, places } = this.#now();
    const wrong: Record<string, Problem[]> = {};
    for (;;) {
      const sent = Object.entries(this.#changed(draft)).filter(([field]) => !(field in wrong));
      if (sent.length === 0) break;
      const changes = Object.fromEntries(sent);
      const revision = this.#revision;
      const saved = await this.#send(places, () => call('record.edit', { uid, revision, draft: changes }));
      if (saved) {
        this.last = saved;
        this.#revision = saved.record.revision;
        this.problems = saved.warnings.map((problem) => placed(problem, places));
        this.#adopt(saved.record, changes, places);
        break;
      }
      const errors = this.problems.filter(({ severity }) => severity === 'error');
      const fields = errors.map(({ field }) => field.split('.')[0] ?? '');
      // Where no single field is to blame, nothing is left to try.
      if (this.failure || !fields.some((field) => field in changes)) return false;
      for (const [at, field] of fields.entries())
        wrong[field] = [...(wrong[field] ?? []), errors[at] as Problem];
    }
    this.problems = [
      ...Object.values(wrong),
      this.problems.filter(({ severity }) => severity === 'warning'),
    ].flat();
    this.#kept.keep(this.#changed(this.#now().draft));
    return !this.dirty;
  }

  /** Asks at once. */
  async checked(): Promise<void> {
    const turn = ++this.#turn;
    const { draft, places } = this.#now();
    const about =
      this.uid === null ? { draft: filled(draft) } : { draft: this.#changed(draft), uid: this.uid };
    try {
      const { problems, readings } = await call('record.check', { kind: this.shape.kind, ...about });
      if (turn !== this.#turn) return;
      this.problems = problems.map((problem) => placed(problem, places));
      this.readings = Object.fromEntries(
        Object.entries(readings).map(([field, reading]) => [placedPath(field, places), reading]),
      );
    } catch {
      // A check only helps while typing: the save will say what is wrong.
    }
  }

  async #send(
    places: Record<string, number[]>,
    ask: () => Promise<Result<'record.add'>>,
  ): Promise<Result<'record.add'> | null> {
    this.saving = true;
    this.failure = null;
    try {
      const saved = await ask();
      workspace.saved(saved.stale);
      return saved;
    } catch (thrown) {
      const error = ApiError.from(thrown);
      this.problems = error.problems.map((problem) => placed(problem, places));
      if (error.code !== 'problems') this.failure = error;
      return null;
    } finally {
      this.saving = false;
    }
  }

  /** Notes what was saved, and the identities that new rows and names were given. */
  #adopt(record: Result<'record.add'>['record'], sent: Typed, places: Record<string, number[]>): void {
    const saved = record as unknown as Typed;
    const before: Typed = { ...this.#before, ...sent };
    for (const field of Object.keys(sent)) {
      const [now, then] = [(this.value as Typed)[field], saved[field]];
      if (isRef(now) && isRef(then) && now.label === then.label) now.uid = then.uid;
      if (!Array.isArray(now) || !Array.isArray(then)) continue;
      const seen = places[field] ?? [...now.keys()];
      if (seen.length !== then.length) continue;
      for (const [at, row] of then.entries()) identify(now[seen[at] as number], row);
      if (same($state.snapshot(now), sent[field]) || this.shape.rows[field])
        before[field] = seen.map((at) => $state.snapshot(now[at]));
    }
    this.#before = before;
  }

  #changed(draft: Typed): Typed {
    return changedKeys(withoutBlankRows(this.#before, this.shape.rows).draft, draft);
  }

  #now(): { draft: Typed; places: Record<string, number[]> } {
    return withoutBlankRows($state.snapshot(this.value) as Typed, this.shape.rows);
  }
}

/** Without the keys that nothing was typed into. */
function filled(draft: Typed): Typed {
  return Object.fromEntries(Object.entries(draft).filter(([, value]) => !isBlank(value)));
}
