/** Keys that work everywhere in the window. */
export interface Shortcut {
  /** As `KeyboardEvent.key` gives it, in lower case. */
  key: string;
  ctrl?: boolean;
  shift?: boolean;
  /** Also while the focus is where one types. */
  whileTyping?: boolean;
  run: (event: KeyboardEvent) => void;
}

/** Whether keys belong to the text under the cursor, undo and slash included. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement) return true;
  if (target instanceof HTMLSelectElement) return true;
  return (
    target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'submit'].includes(target.type)
  );
}

/** Runs the first shortcut that fits. Keys another element has already answered are left alone. */
export function press(shortcuts: Shortcut[], event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing || document.querySelector('dialog[open]')) return;
  const typing = isTyping(event.target);
  const fits = shortcuts.find(
    (shortcut) =>
      shortcut.key === event.key.toLowerCase() &&
      Boolean(shortcut.ctrl) === (event.ctrlKey || event.metaKey) &&
      Boolean(shortcut.shift) === event.shiftKey &&
      !event.altKey &&
      (!typing || shortcut.whileTyping),
  );
  if (!fits) return;
  event.preventDefault();
  fits.run(event);
}
