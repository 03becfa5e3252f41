import { untrack } from 'svelte';
import { call, type Args } from '$api/client';
import { ApiError } from '$api/errors';
import type { Commands, ListArgs, Page as Answered } from '$api/types';
import { stale } from './stale.svelte';

const SIZE = 60;
const SLOW_MS = 300;

/** The commands that answer a page of a list. */
export type ListCommand = {
  [K in keyof Commands]: Commands[K]['result'] extends Answered<unknown> ? K : never;
}[keyof Commands];

export type Row<K extends ListCommand> = Commands[K]['result']['rows'][number];

/** What is asked of a list, without the place in it. */
export type Question = Omit<ListArgs, 'after' | 'limit'>;

/**
 * The rows of a list, page after page. Another question starts anew; a save fetches as many rows
 * again as there are, so that nobody loses the place.
 */
export class Rows<K extends ListCommand> {
  rows = $state.raw<Row<K>[]>([]);
  total = $state<number | null>(null);
  error = $state.raw<ApiError | null>(null);
  slow = $state(false);
  busy = $state(false);
  /** What of the filter was not understood, in sentences. */
  notes = $state.raw<string[]>([]);
  #next: string | null = null;
  #turn = 0;
  #question = '';
  #again = $state(0);

  /** `first` is how many rows to begin with, at least a page: the place one comes back to. */
  constructor(
    readonly name: K,
    readonly ask: () => Question,
    first = 0,
  ) {
    let count = Math.max(first, SIZE);
    $effect(() => {
      const question = ask();
      void stale.times;
      void this.#again;
      const spelled = JSON.stringify(question);
      if (this.#question !== '')
        count =
          spelled === this.#question
            ? Math.max(
                untrack(() => this.rows.length),
                SIZE,
              )
            : SIZE;
      this.#question = spelled;
      void this.#fetch(question, null, count);
    });
  }

  /** Fetches the next page, when there is one and none is on its way. */
  more(): void {
    if (this.busy || this.#next === null) return;
    void this.#fetch(this.ask(), this.#next, SIZE);
  }

  retry(): void {
    this.#again += 1;
  }

  async #fetch(question: Question, after: string | null, limit: number): Promise<void> {
    const turn = ++this.#turn;
    const timer = setTimeout(() => (this.slow = true), SLOW_MS);
    this.busy = true;
    try {
      const args = { ...question, after: after ?? undefined, limit } as Args<K>;
      const page = (await call(this.name, args)) as Answered<Row<K>>;
      if (turn !== this.#turn) return;
      this.rows = after === null ? page.rows : [...this.rows, ...page.rows];
      if (after === null) this.total = page.total;
      this.#next = page.next;
      this.notes = page.notes;
      this.error = null;
    } catch (thrown) {
      if (turn === this.#turn) this.error = ApiError.from(thrown);
    } finally {
      clearTimeout(timer);
      if (turn === this.#turn) {
        this.busy = false;
        this.slow = false;
      }
    }
  }
}
