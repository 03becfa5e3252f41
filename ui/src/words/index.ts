/**
 * Everything the window says, in English, Dutch and French. A file of `en/` gives a room its texts and their shape;
 * the same file of `nl/` and `fr/` must have that shape. Nothing outside this folder holds a text of its own.
 */
export { capital, choice, families, family, fieldName } from './names';
export { languages, words, type Language, type Words } from './words.svelte';
