/** What the fields of a form share: the draft they belong to. */
import { getContext, setContext } from 'svelte';
import type { Problem } from '$api/types';
import type { Draft, Typed } from '$lib/draft.svelte';

const KEY = Symbol('form');

type AnyDraft = Draft<Typed>;

/** What every field takes. With `field` the label, problems and reading come from the form it stands in. */
export interface FieldProps {
  /** The field's path in the record: `title`, `takeaways.2.text`. */
  field?: string;
  label?: string;
  hint?: string;
  /** What was understood of what was typed, said back below. */
  reading?: string;
  problems?: Problem[];
  /** Keeps the label for screen readers only: in rows of a child list, where a heading tells it. */
  bare?: boolean;
}

/** Says that the fields below belong to this draft. */
export function provideDraft(draft: unknown): void {
  setContext(KEY, draft);
}

/** The draft that a field belongs to; none for a field that stands by itself. */
export function draftAround(): AnyDraft | undefined {
  return getContext<AnyDraft | undefined>(KEY);
}
