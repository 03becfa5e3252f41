/**
 * Countries are kept by their two letters (ISO 3166-1); here they get the name a reader knows. The
 * names are those of the program: the table is its own, taken in when the window is built.
 */
import table from '../../../crates/core/src/values/countries.tsv?raw';

const names = new Map(
  table
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'))
    .map(([code = '', , name = '']) => [code, name]),
);

/** “Mali” for `ML`. Text that is no code yet, as typed in a form, is given back. */
export function countryName(code: string): string {
  return names.get(code) ?? code;
}
