import { cleanup } from '@testing-library/svelte';
import { afterEach, beforeEach, vi } from 'vitest';

vi.mock('$host', () => import('./mock/host'));

// What jsdom does not draw, it need not do.
Element.prototype.scrollIntoView = () => {};
class Sheet {
  replaceSync() {}
}
vi.stubGlobal('CSSStyleSheet', Sheet);
HTMLDialogElement.prototype.showModal = function () {
  this.open = true;
};
HTMLDialogElement.prototype.close = function () {
  this.open = false;
  this.dispatchEvent(new Event('close'));
};

beforeEach(async () => {
  const { reset } = await import('./mock/host');
  reset();
  localStorage.clear();
});

afterEach(() => cleanup());
