import { call } from '$api/client';
import type { Kind, Suggestion } from '$api/types';

/** What may be suggested; null for words of one's own, such as themes. */
export type SuggestKind = Kind | 'country' | 'event_kind' | 'participation_role' | null;

const PAUSE_MS = 60;

/** What may be meant by the text typed so far. A later key makes an earlier answer void. */
export class Suggestions {
  list = $state.raw<Suggestion[]>([]);
  /** The text that `list` answers. */
  text = $state('');
  pending: Promise<void> = Promise.resolve();
  #turn = 0;

  constructor(readonly kind: SuggestKind) {}

  ask(text: string): void {
    const turn = ++this.#turn;
    this.pending = new Promise<void>((done) => {
      setTimeout(() => void this.#fetch(text, turn).finally(done), PAUSE_MS);
    });
  }

  clear(): void {
    this.#turn += 1;
    this.list = [];
    this.text = '';
  }

  /** The suggestion that is spelled as the text is, capitals aside. */
  exact(text: string): Suggestion | undefined {
    const wanted = text.trim().toLowerCase();
    return this.list.find((item) => item.label.toLowerCase() === wanted);
  }

  /** A typed name: the known record that is called so, or one to be made. */
  named(name: string): Suggestion {
    const label = name.trim();
    return this.exact(label) ?? { uid: null, value: label, label, detail: '' };
  }

  /** As {@link named}, asked for this name alone. */
  async meant(name: string): Promise<Suggestion> {
    const only = new Suggestions(this.kind);
    only.ask(name);
    await only.pending;
    return only.named(name);
  }

  async #fetch(text: string, turn: number): Promise<void> {
    if (turn !== this.#turn || this.kind === null) return;
    try {
      const list = await call('suggest', { kind: this.kind, text });
      if (turn !== this.#turn) return;
      this.list = list;
      this.text = text;
    } catch {
      // Without suggestions one can still type the name.
      if (turn === this.#turn) this.list = [];
    }
  }
}
