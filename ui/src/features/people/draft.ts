/** A person as the form types it. */
import type { LegalBasis, Person, Ref } from '$api/types';
import type { Shape } from '$lib/draft.svelte';
import { date } from '$lib/show';

export const LEGAL_BASES = [
  'consent',
  'contract',
  'legal-obligation',
  'vital-interests',
  'public-task',
  'legitimate-interest',
] satisfies LegalBasis[];

export type PersonDraft = {
  name: string;
  title: string;
  given: string;
  particle: string;
  family: string;
  initials: string;
  country: string | null;
  emails: string[];
  phones: string[];
  affiliations: {
    uid?: string;
    organisation: Ref | null;
    role: string;
    from_on: string | null;
    until_on: string | null;
  }[];
  legal_basis: string | null;
  consent_on: string | null;
  retain_until: string | null;
  note: string;
  distinct_from: Ref[];
};

export const SHAPE: Shape = {
  kind: 'person',
  rows: { affiliations: ['organisation', 'role', 'from_on', 'until_on'] },
};

// As people write them: what is not touched is not sent back.
const day = (stored: string | null) => date(stored, { short: true }) || null;

export function typed(person: Person | null): PersonDraft {
  if (!person)
    return {
      ...{ name: '', title: '', given: '', particle: '', family: '', initials: '', country: null, note: '' },
      ...{ emails: [], phones: [], affiliations: [], distinct_from: [] },
      ...{ legal_basis: null, consent_on: null, retain_until: null },
    };
  const { name, title, given, particle, family, initials, country, emails, phones } = person;
  const { legal_basis, note, distinct_from } = person;
  return structuredClone({
    ...{ name, title, given, particle, family, initials, country, emails, phones },
    ...{ legal_basis, note, distinct_from },
    affiliations: person.affiliations.map((item) => ({
      ...item,
      from_on: day(item.from_on),
      until_on: day(item.until_on),
    })),
    consent_on: day(person.consent_on),
    retain_until: day(person.retain_until),
  });
}
