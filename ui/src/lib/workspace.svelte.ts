/** The file that is open, and what can be undone in it. */
import { call } from '$api/client';
import { ApiError } from '$api/errors';
import type { Result } from '$api/client';
import { stale } from './stale.svelte';
import { toasts } from './toasts.svelte';

/** What native dialogs offer to open and to make. */
export const WORKSPACE_FILES = [{ name: 'Rostrum workspace', extensions: ['rostrum'] }];

class Workspace {
  status = $state.raw<Result<'workspace.status'> | null>(null);
  error = $state.raw<ApiError | null>(null);

  get open() {
    return this.status?.open ?? null;
  }

  /** Asks the program what is open; also after every save, for the counts and for undo. */
  async refresh(): Promise<void> {
    await this.#take(call('workspace.status', {}));
  }

  /** A new, empty file. Without a path it goes to the default place. */
  async create(path?: string): Promise<void> {
    await this.#enter(call('workspace.new', { path }));
  }

  async openSample(path?: string): Promise<void> {
    await this.#enter(call('workspace.sample', { path }));
  }

  async openFile(path: string): Promise<void> {
    await this.#enter(call('workspace.open', { path }));
  }

  async close(): Promise<void> {
    await this.#enter(call('workspace.close', {}));
  }

  /** Takes note of a save: what it made old is fetched again, and the counts with it. */
  saved(names: string[]): void {
    stale.mark(names);
    void this.refresh();
  }

  async undo(): Promise<void> {
    await this.#turn('undo', 'Nothing to undo.', { label: 'Redo', run: () => void this.redo() });
  }

  async redo(): Promise<void> {
    await this.#turn('redo', 'Nothing to redo.', { label: 'Undo', run: () => void this.undo() });
  }

  async #turn(
    verb: 'undo' | 'redo',
    nothing: string,
    back: { label: string; run: () => void },
  ): Promise<void> {
    const possible = verb === 'undo' ? this.open?.can_undo : this.open?.can_redo;
    if (possible === null) {
      toasts.show(nothing);
      return;
    }
    try {
      const { summary, stale: names } = await call(verb, {});
      this.saved(names);
      toasts.show(`${verb === 'undo' ? 'Undone' : 'Redone'}: ${summary}`, { action: back });
    } catch (thrown) {
      toasts.show(ApiError.from(thrown).message, { tone: 'bad' });
    }
  }

  async #enter(answer: Promise<unknown>): Promise<void> {
    try {
      await answer;
      this.error = null;
      stale.markAll();
      await this.refresh();
    } catch (thrown) {
      this.error = ApiError.from(thrown);
    }
  }

  async #take(answer: Promise<Result<'workspace.status'>>): Promise<void> {
    try {
      this.status = await answer;
    } catch (thrown) {
      this.error = ApiError.from(thrown);
    }
  }
}

export const workspace = new Workspace();
