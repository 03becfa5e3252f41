/**
 * Whether what was read is still true. A save names the families that changed; a page shows three
 * or four answers, each of them names records of other families, and each costs less than a
 * millisecond: so after a save that changed anything all of them are asked again.
 */
import type { Kind } from '$api/types';

class Stale {
  #times = $state(0);

  mark(changed: Kind[]): void {
    if (changed.length > 0) this.#times += 1;
  }

  /** After another file was opened nothing is fresh. */
  markAll(): void {
    this.#times += 1;
  }

  /** Reading it in an effect makes the effect run again when something became old. */
  get times(): number {
    return this.#times;
  }
}

export const stale = new Stale();
