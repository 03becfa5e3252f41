/* eslint svelte/prefer-svelte-reactivity: off -- a query is never changed in place */
/**
 * The address of what is shown, kept after the `#`: a path and a query, as in
 * `#/events/UID?q=%23peace&sort=-date`. Everything that Back should bring back lives here.
 */

export interface Route {
  /** The parts of the path, decoded: `['events', UID, 'edit']`. Empty for the front page. */
  path: string[];
  query: URLSearchParams;
}

export function parse(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#/, '').split(/\?(.*)/s);
  return { path: path.split('/').filter(Boolean).map(decode), query: new URLSearchParams(query) };
}

/** The inverse of {@link parse}. Empty and absent values are left out of the query. */
export function href(path: string[], query: Record<string, string | null | undefined> = {}): string {
  const kept = Object.entries(query).filter((entry): entry is [string, string] => Boolean(entry[1]));
  const tail = kept.length ? `?${new URLSearchParams(kept)}` : '';
  return `#/${path.map(encodeURIComponent).join('/')}${tail}`;
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** Answers whether the address may change; asked before somebody's typing would be lost. */
type Guard = () => boolean | Promise<boolean>;

class Router {
  route = $state.raw(parse(location.hash));
  #guard: Guard | null = null;
  #shown = location.hash;

  /** Starts listening. Returns what stops it. */
  start(): () => void {
    const heard = () => void this.#arrive();
    window.addEventListener('hashchange', heard);
    void this.#arrive();
    return () => window.removeEventListener('hashchange', heard);
  }

  /** A new place: Back returns to the present one. */
  go(to: string): void {
    location.hash = to;
  }

  /** The same place, seen differently: Back does not stop here. */
  replace(to: string): void {
    history.replaceState(history.state, '', to);
    this.#show(to);
  }

  /** The present query with some values changed, at the same path. */
  refine(changes: Record<string, string | null | undefined>): void {
    this.replace(href(this.route.path, { ...Object.fromEntries(this.route.query), ...changes }));
  }

  back(): void {
    history.back();
  }

  /** Only one page guards at a time. Returns what takes the guard away. */
  guard(guard: Guard): () => void {
    this.#guard = guard;
    return () => {
      if (this.#guard === guard) this.#guard = null;
    };
  }

  /** Whether the page may be left; asks when somebody has typed there. */
  async mayLeave(): Promise<boolean> {
    return this.#guard === null || (await this.#guard());
  }

  async #arrive(): Promise<void> {
    const wanted = location.hash;
    if (wanted === this.#shown) return;
    if (this.#guard) {
      // Stay until the answer is there; the event has already changed the address.
      history.replaceState(history.state, '', this.#shown || '#/');
      if (!(await this.mayLeave())) return;
      this.#guard = null;
      history.replaceState(history.state, '', wanted);
    }
    this.#show(wanted);
  }

  #show(hash: string): void {
    this.#shown = hash;
    this.route = parse(hash);
  }
}

export const router = new Router();
