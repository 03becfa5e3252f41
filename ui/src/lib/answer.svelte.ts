import { call, type Args, type Result } from '$api/client';
import { ApiError } from '$api/errors';
import type { Commands } from '$api/types';
import { stale } from './stale.svelte';

const SLOW_MS = 300;

/**
 * The answer to a command, kept fresh: asked again when the arguments change or when a save made it
 * old. The last answer stays while the next is on its way, and only the newest question counts.
 * Make it while a component initialises.
 */
export class Answer<K extends keyof Commands> {
  value = $state.raw<Result<K> | null>(null);
  error = $state.raw<ApiError | null>(null);
  /** True once a question has been open for longer than one notices. */
  slow = $state(false);
  #asked = 0;
  #again = $state(0);

  /** `ask` gives the arguments, or null when there is nothing to ask. */
  constructor(name: K, ask: () => Args<K> | null) {
    $effect(() => {
      const args = ask();
      void stale.times;
      void this.#again;
      if (args === null) {
        this.#asked += 1;
        this.value = null;
        this.error = null;
        return;
      }
      const turn = ++this.#asked;
      const timer = setTimeout(() => (this.slow = true), SLOW_MS);
      const settle = (value: Result<K> | null, error: ApiError | null) => {
        clearTimeout(timer);
        if (turn !== this.#asked) return;
        this.value = value;
        this.error = error;
        this.slow = false;
      };
      call(name, args).then(
        (value) => settle(value, null),
        (thrown: unknown) => settle(null, ApiError.from(thrown)),
      );
      return () => clearTimeout(timer);
    });
  }

  retry(): void {
    this.#again += 1;
  }
}
