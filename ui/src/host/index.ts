/**
 * The shell, as the window sees it. The only room that imports `@tauri-apps/*`: everything else
 * could run in a browser. Each function is one call; what it means is written in Rust.
 */
import { invoke } from '@tauri-apps/api/core';

/** One command of the program. Rejects with the shell's error object, as JSON. */
export function rpc(name: string, args: unknown): Promise<unknown> {
  return invoke('rpc', { name, args });
}

/** A kind of file that a native dialog offers, e.g. `{ name: 'PDF', extensions: ['pdf'] }`. */
export interface FileKind {
  name: string;
  extensions: string[];
}

/** Asks where to save. Resolves to the path, or to null when the dialog was cancelled. */
export function chooseSave(title: string, suggested: string, kinds: FileKind[]): Promise<string | null> {
  return invoke('choose_save', { title, suggested, kinds });
}

/** Asks which file to open. Resolves to the path, or to null when the dialog was cancelled. */
export function chooseOpen(title: string, kinds: FileKind[]): Promise<string | null> {
  return invoke('choose_open', { title, kinds });
}

/** Opens a web or mail address in the program the system has for it. */
export function openExternal(url: string): Promise<void> {
  return invoke('open_external', { url });
}

/** Closes the workspace and the window. */
export function quit(): Promise<void> {
  return invoke('quit');
}
