/** An organisation as the form types it. */
import type { Organisation, OrganisationKind, Ref } from '$api/types';
import type { Shape } from '$lib/draft.svelte';

/** In the order of the IATI codelist. */
export const KINDS = [
  'government',
  'local-government',
  'other-public-sector',
  'international-ngo',
  'national-ngo',
  'regional-ngo',
  'partner-country-ngo',
  'public-private-partnership',
  'multilateral',
  'foundation',
  'private-sector',
  'private-sector-provider',
  'private-sector-recipient',
  'private-sector-third',
  'academic',
  'other',
  'unknown',
] satisfies OrganisationKind[];

export type OrganisationDraft = {
  name: string;
  acronym: string;
  other_names: string[];
  kind: string | null;
  country: string | null;
  identifiers: { scheme: string; number: string }[];
  website: string;
  note: string;
  distinct_from: Ref[];
};

export const SHAPE: Shape = { kind: 'organisation', rows: { identifiers: ['scheme', 'number'] } };

export function typed(organisation: Organisation | null): OrganisationDraft {
  if (!organisation)
    return {
      ...{ name: '', acronym: '', other_names: [], kind: 'unknown', country: null },
      ...{ identifiers: [], website: '', note: '', distinct_from: [] },
    };
  const { name, acronym, other_names, kind, country, identifiers, website, note, distinct_from } =
    organisation;
  return structuredClone({
    ...{ name, acronym, other_names, kind, country, identifiers, website, note, distinct_from },
  });
}
