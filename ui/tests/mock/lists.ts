/** Lists, facets and search over the records in memory. */
import type { FacetValue, Kind, NamedCountry } from '$api/types';
import { countryName } from '$lib/countries';

/** A record with its family; its fields are looked at by name. */
export interface Kept {
  kind: Kind;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  record: any;
}

export const placed = (record: Kept['record']): string =>
  record.starts_on ?? record.awarded_on ?? record.reported_on ?? '';

const label = ({ record }: Kept): string => record.title ?? record.name;
const named = (code: string): NamedCountry => ({ code, name: countryName(code) });
const labels = (refs: { label: string }[]) => refs.map((ref) => ref.label);

export function fits({ kind, record }: Kept, filter: string): boolean {
  return filter
    .toLowerCase()
    .split(/\s+/)
    .filter(Boolean)
    .every((word) => {
      if (word.startsWith('type:')) return kind === word.slice(5);
      if (word.startsWith('kind:')) return record.kind === word.slice(5);
      if (word.startsWith('country:'))
        return codes(record).some((code) => code.toLowerCase() === word.slice(8));
      if (word.startsWith('year:')) return placed(record).startsWith(word.slice(5));
      return JSON.stringify(record).toLowerCase().includes(word.replace('#', ''));
    });
}

const codes = (record: Kept['record']): string[] =>
  (record.countries ?? []).map((item: string | { country: string }) =>
    typeof item === 'string' ? item : item.country,
  );

/** The row of a list, in the shape of its family. */
export function row(kept: Kept, all: Kept[]) {
  const { kind, record } = kept;
  const naming = (family: Kind) =>
    all.filter((other) => other.kind === family && JSON.stringify(other.record).includes(`"${record.uid}"`))
      .length;
  const counted = { events: naming('event'), projects: naming('project') };
  const date = { placed_on: placed(record), placed_by_report: !record.starts_on && !record.awarded_on };
  switch (kind) {
    case 'event':
      return { ...record, ...date, hashtags: labels(record.hashtags), countries: codes(record).map(named) };
    case 'project':
      return {
        ...record,
        ...date,
        lead: record.lead?.label ?? null,
        institution: record.institution?.label ?? null,
        countries: codes(record).map(named),
        awarded: record.money
          .filter((line: { kind: string }) => line.kind === 'awarded')
          .map((line: { amount: unknown }) => line.amount),
        hashtags: labels(record.hashtags),
      };
    case 'call':
      return {
        ...record,
        fund: record.fund?.label ?? null,
        deadline_on: record.rounds.at(-1)?.deadline_on ?? null,
        rounds: record.rounds.length,
        projects: counted.projects,
        hashtags: [],
      };
    case 'fund':
      return { ...record, funder: record.funder?.label ?? null, calls: naming('call'), projects: 0 };
    case 'person':
      return {
        ...record,
        ...counted,
        organisation: record.affiliations.at(-1)?.organisation.label ?? null,
        country: null,
      };
    case 'organisation':
      return {
        ...record,
        ...counted,
        people: naming('person'),
        country: record.country && named(record.country),
      };
    default:
      return { ...record, ...counted, last_used_on: null };
  }
}

function values(
  found: string[],
  prefix: string,
  name = (value: string) => value.replaceAll('-', ' '),
): FacetValue[] {
  const counted = new Map<string, number>();
  for (const value of found) counted.set(value, (counted.get(value) ?? 0) + 1);
  return [...counted]
    .sort((a, b) => b[1] - a[1])
    .map(([value, count]) => ({ value, label: name(value), count, query: `${prefix}${value}` }));
}

export function facets(found: Kept[]) {
  const records = found.map(({ record }) => record);
  const years = records.map((record) => placed(record).slice(0, 4)).filter(Boolean);
  const kinds = records.flatMap((record) => record.kind ?? []);
  return [
    { facet: 'year', label: 'Year', values: values(years, 'year:'), more: 0 },
    { facet: 'kind', label: 'Kind', values: values(kinds, 'kind:'), more: 0 },
    {
      facet: 'country',
      label: 'Country',
      values: values(records.flatMap(codes), 'country:', countryName),
      more: 0,
    },
  ];
}

export function hit(kept: Kept) {
  const { kind, record } = kept;
  const detail = String(record.kind ?? '').replaceAll('-', ' ');
  return {
    kind,
    uid: record.uid,
    label: label(kept),
    label_marks: [],
    detail,
    placed_on: placed(record),
    snippet: null,
  };
}

export function summary(events: Kept[]) {
  const numbers: number[] = events.flatMap(({ record }) => record.headcount?.count ?? []);
  const least = numbers.reduce((sum, one) => sum + one, 0);
  return { headcount: {}, text: `at least ${least} people at ${numbers.length} of ${events.length} events` };
}
