/**
 * Countries are kept by their two letters (ISO 3166-1); here they get the name a reader knows. The
 * names are those of the program: the table is its own, taken in when the window is built.
 */
import table from '../../../crates/core/src/values/countries.tsv?raw';

const [head = [], ...rows] = table.split('\n').map((line) => line.split('\t'));

/** The table's columns of names: `name` is the English one. */
const COLUMNS = { en: 'name', nl: 'nl', fr: 'fr' } as const;

function column(name: string): Map<string, string> {
  const at = head.indexOf(name);
  return new Map(rows.map((cells) => [cells[0] ?? '', cells[at] ?? '']));
}

const names = { en: column(COLUMNS.en), nl: column(COLUMNS.nl), fr: column(COLUMNS.fr) };

/** “Mali” for `ML`. Text that is no code yet, as typed in a form, is given back. */
export function countryName(code: string, language: keyof typeof COLUMNS = 'en'): string {
  return names[language].get(code) ?? code;
}
