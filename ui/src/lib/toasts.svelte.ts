/** Short notices of what was just done, each with at most one thing to do about it. */
import { announcer } from './announcer.svelte';

export interface Toast {
  id: number;
  text: string;
  tone: 'plain' | 'bad';
  action?: { label: string; run: () => void };
}

const LASTS_MS = 8000;

class Toasts {
  shown = $state<Toast[]>([]);
  #next = 1;
  #timers = new Map<number, ReturnType<typeof setTimeout>>();

  show(text: string, options: { action?: Toast['action']; tone?: Toast['tone'] } = {}): void {
    const toast: Toast = { id: this.#next++, text, tone: options.tone ?? 'plain', action: options.action };
    // The newest replaces the last: two undo buttons beside each other would each mean another thing.
    for (const old of this.shown) this.#forget(old.id);
    this.shown = [toast];
    announcer.say(text);
    this.resume(toast.id);
  }

  /** Holds a notice while it is looked at. */
  hold(id: number): void {
    clearTimeout(this.#timers.get(id));
  }

  resume(id: number): void {
    this.hold(id);
    this.#timers.set(
      id,
      setTimeout(() => this.dismiss(id), LASTS_MS),
    );
  }

  dismiss(id: number): void {
    this.#forget(id);
    this.shown = this.shown.filter((toast) => toast.id !== id);
  }

  #forget(id: number): void {
    clearTimeout(this.#timers.get(id));
    this.#timers.delete(id);
  }
}

export const toasts = new Toasts();
