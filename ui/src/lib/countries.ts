/** Countries are kept by their two letters (ISO 3166-1); here they get the name a reader knows. */

const names = new Intl.DisplayNames(['en-GB'], { type: 'region', style: 'short', fallback: 'code' });

/** Where the usual English list says less than people do. */
const OURS: Record<string, string> = {
  CD: 'DR Congo',
  CG: 'Congo',
  PS: 'Palestine',
  XK: 'Kosovo',
  MM: 'Myanmar',
};

/** “Mali” for `ML`. Text that is no code yet, as typed in a form, is given back. */
export function countryName(code: string): string {
  if (OURS[code]) return OURS[code];
  return /^[A-Z]{2}$/.test(code) ? (names.of(code) ?? code) : code;
}
