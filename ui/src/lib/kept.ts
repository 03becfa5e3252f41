/**
 * What is typed and not saved yet, kept in the workspace's file beside the records: closing the window, or the machine
 * stopping, loses none of it. It is written while one types, a moment apart, and at once when the window goes away.
 */
import { call } from '$api/client';
import type { Kind } from '$api/types';
import type { Typed } from './draft.svelte';

const PAUSE_MS = 250;

/** Where a draft is kept. Several new records of a family can be begun side by side, each in a slot of its own. */
export function draftKey(kind: Kind, uid: string | null, slot = ''): string {
  return `draft.${kind}.${uid ?? 'new'}${slot && `.${slot}`}`;
}

/** Puts a draft where the form of a new record finds it: `#/events/new?slot=…`. Gives the slot. */
export async function prepare(kind: Kind, draft: Typed): Promise<string> {
  const slot = Date.now().toString(36);
  await call('local.keep', { key: draftKey(kind, null, slot), value: JSON.stringify(draft) });
  return slot;
}

const open = new Set<Kept>();

/** Writes at once what still waits. */
export function flush(): Promise<void> {
  return Promise.all([...open].map((kept) => kept.write())).then(() => undefined);
}

window.addEventListener('pagehide', () => void flush());
document.addEventListener('visibilitychange', () => document.hidden && void flush());

/** One draft's place in the file. */
export class Kept {
  #waiting: Typed | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #empty = true;

  constructor(readonly key: string) {}

  async read(): Promise<Typed | null> {
    // Another form of the same record may just have been left.
    await flush();
    try {
      const kept = await call('local.read', { prefix: this.key });
      const text = kept[this.key];
      this.#empty = text === undefined;
      return text === undefined ? null : (JSON.parse(text) as Typed);
    } catch {
      // Without it one begins with an empty form.
      return null;
    }
  }

  keep(typed: Typed): void {
    this.#waiting = typed;
    open.add(this);
    this.#timer ??= setTimeout(() => void this.write(), PAUSE_MS);
  }

  forget(): Promise<void> {
    this.#waiting = {};
    return this.write();
  }

  async write(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const typed = this.#waiting;
    this.#waiting = null;
    open.delete(this);
    if (typed === null) return;
    const empty = Object.keys(typed).length === 0;
    if (empty && this.#empty) return;
    this.#empty = empty;
    try {
      await call('local.keep', { key: this.key, value: empty ? null : JSON.stringify(typed) });
    } catch {
      // The form still has it; a file that cannot be written to says so when one saves.
    }
  }
}
