/** The file that is open, and what can be undone in it. */
import { call } from '$api/client';
import { ApiError } from '$api/errors';
import type { Result } from '$api/client';
import type { Kind, Undone } from '$api/types';
import { href, router } from './router.svelte';
import { stale } from './stale.svelte';
import { toasts, type Toast } from './toasts.svelte';

/** What native dialogs offer to open and to make. */
export const WORKSPACE_FILES = [{ name: 'Rostrum workspace', extensions: ['rostrum'] }];

class Workspace {
  status = $state.raw<Result<'workspace.status'> | null>(null);
  error = $state.raw<ApiError | null>(null);

  get open() {
    return this.status?.open ?? null;
  }

  /**
   * The first question. The program then opens the file that was open last; if that cannot be, the
   * first screen says why.
   */
  async start(): Promise<void> {
    await this.refresh();
    if (!this.error) return;
    const { error } = this;
    await this.refresh();
    if (this.status) this.error = error;
  }

  /** Asks the program what is open; also after every save, for the counts and for undo. */
  async refresh(): Promise<void> {
    try {
      this.status = await call('workspace.status', {});
      this.error = null;
    } catch (thrown) {
      this.error = ApiError.from(thrown);
    }
  }

  /** A new, empty file. Without a path it goes to the default place. */
  async create(path?: string): Promise<void> {
    await this.#enter(() => call('workspace.new', { path }));
  }

  async openSample(path?: string): Promise<void> {
    await this.#enter(() => call('workspace.sample', { path }));
  }

  async openFile(path: string): Promise<void> {
    await this.#enter(() => call('workspace.open', { path }));
  }

  async close(): Promise<void> {
    await this.#enter(() => call('workspace.close', {}));
  }

  /** Takes note of a save: what it made old is fetched again, and the counts with it. */
  saved(changed: Kind[]): void {
    stale.mark(changed);
    void this.refresh();
  }

  /** Takes back the last operation, or the one of this number, and says which it was. */
  async undo(operation?: number): Promise<void> {
    if (operation === undefined && this.open?.can_undo === null) toasts.show('Nothing to undo.');
    else
      await this.#turn('Undone', () => call('undo', { operation }), {
        label: 'Redo',
        run: () => void this.redo(),
      });
  }

  async redo(): Promise<void> {
    if (this.open?.can_redo === null) toasts.show('Nothing to redo.');
    else await this.#turn('Redone', () => call('redo', {}), { label: 'Undo', run: () => void this.undo() });
  }

  /** Tells of a save, with the button that takes it back. */
  tell(text: string, operation: number | null): void {
    const action = operation === null ? undefined : { label: 'Undo', run: () => void this.undo(operation) };
    toasts.show(text, { action });
  }

  async #turn(done: string, ask: () => Promise<Undone>, action: Toast['action']): Promise<void> {
    try {
      const { summary, stale: changed } = await ask();
      this.saved(changed);
      toasts.show(`${done}: ${summary}`, { action });
    } catch (thrown) {
      toasts.show(ApiError.from(thrown).message, { tone: 'bad' });
    }
  }

  async #enter(ask: () => Promise<unknown>): Promise<void> {
    if (!(await router.mayLeave())) return;
    try {
      await ask();
      this.error = null;
      stale.markAll();
      // What stood in the address was of the other file.
      router.replace(href([]));
      await this.refresh();
    } catch (thrown) {
      this.error = ApiError.from(thrown);
    }
  }
}

export const workspace = new Workspace();
