/** Which answers of the program have become old. Saves name them; whoever shows one fetches again. */
import { SvelteMap } from 'svelte/reactivity';

class Stale {
  #times = new SvelteMap<string, number>();
  #all = $state(0);

  /** Names as the program gives them: a command (`event.list`), or a command and a uid (`record.show UID`). */
  mark(names: string[]): void {
    for (const name of names) this.#times.set(name, (this.#times.get(name) ?? 0) + 1);
  }

  /** After another file was opened nothing is fresh. */
  markAll(): void {
    this.#all += 1;
  }

  /** How often this answer has become old; reading it in an effect makes the effect run again. */
  of(name: string): number {
    return (this.#times.get(name) ?? 0) + this.#all;
  }
}

export const stale = new Stale();
