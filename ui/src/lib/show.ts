/** Values as they are read: the stored spelling goes in, what stands on the page comes out. */

import type { Headcount, Kind, Qualifier } from '$api/types';
import { words as texts } from '$words';

interface Parts {
  year: number | null;
  month: number | null;
  day: number | null;
}

/** `2015-11-23`, `2015-11`, `2015` or `--04-14`; null for anything else. */
function parts(stored: string): Parts | null {
  const yearless = /^--(\d\d)-(\d\d)$/.exec(stored);
  if (yearless) return { year: null, month: Number(yearless[1]), day: Number(yearless[2]) };
  const found = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(stored);
  if (!found) return null;
  const number = (text: string | undefined) => (text ? Number(text) : null);
  return { year: Number(found[1]), month: number(found[2]), day: number(found[3]) };
}

function monthName(month: number, short: boolean): string {
  const { months, shortMonths } = texts.now.dates;
  return (short ? shortMonths : months)[month - 1] ?? '';
}

/** A whole number as the language writes it: “1,200”, “1.200”. */
export function number(value: number): string {
  return value.toLocaleString(texts.now.dates.locale);
}

/** “23 November 2015”, “November 2015”, “2015”, “14 April”. */
export function date(stored: string | null, options: { short?: boolean } = {}): string {
  if (!stored) return '';
  const found = parts(stored);
  if (!found) return stored;
  const { year, month, day } = found;
  const told = [day && texts.now.dates.day(day), month && monthName(month, options.short ?? false), year];
  return told.filter(Boolean).join(' ');
}

/** As {@link date}, with the day of the week, and saying so where the year is not known. */
export function fullDate(stored: string | null): string {
  const found = stored ? parts(stored) : null;
  if (!found) return stored ?? '';
  const { year, month, day } = found;
  if (year === null) return texts.now.dates.yearNotStated(date(stored));
  if (month === null || day === null) return date(stored);
  return `${texts.now.dates.weekdays[new Date(Date.UTC(year, month - 1, day)).getUTCDay()]} ${date(stored)}`;
}

/** From and to, without saying twice what they share: “16–17 October 2014”. */
export function period(from: string | null, to: string | null): string {
  const first = from ? parts(from) : null;
  const last = to ? parts(to) : null;
  if (!first || !last || from === to) return fullDate(from ?? to);
  if (first.year !== last.year) return `${date(from)} – ${date(to)}`;
  if (first.month !== last.month) {
    const opening = [
      first.day && texts.now.dates.day(first.day),
      first.month && monthName(first.month, false),
    ]
      .filter(Boolean)
      .join(' ');
    return `${opening} – ${date(to)}`;
  }
  return first.day && last.day ? `${texts.now.dates.day(first.day)}–${date(to)}` : date(from);
}

/** Day and month for a column, without the year: “23 Nov”, “Nov”; empty where only the year is known. */
export function shortDate(stored: string | null): string {
  return stored ? date(stored, { short: true }).replace(/ ?\d{4}$/, '') : '';
}

/** The year of a stored date, to stand beside {@link shortDate}. */
export function year(stored: string | null): string {
  return /^\d{4}/.exec(stored ?? '')?.[0] ?? '';
}

/** Whether a stored date lies wholly before today, as far as it is known. */
export function isPast(stored: string): boolean {
  const now = new Date();
  const today = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  const iso = today.map((part) => String(part).padStart(2, '0')).join('-');
  return /^\d{4}/.test(stored) && stored < iso.slice(0, stored.length);
}

/** A moment in UTC, in the reader's own time: “26 Nov 2015, 17:40”. */
export function moment(stored: string): string {
  const at = new Date(stored);
  if (Number.isNaN(at.getTime())) return stored;
  const time = `${String(at.getHours()).padStart(2, '0')}:${String(at.getMinutes()).padStart(2, '0')}`;
  return `${at.getDate()} ${monthName(at.getMonth() + 1, true)} ${at.getFullYear()}, ${time}`;
}

/** A word of a list as it is read: `knowledge-gap` is “knowledge gap”, `co-funding` stays whole. */
export function words(slug: string): string {
  return slug.replaceAll(/(?<!\bco)[-_]/g, ' ').replaceAll(/\bngo\b/g, 'NGO');
}

/** The records of a family: “people”, “organisations”. */
export function families(kind: Kind): string {
  return kind === 'person' ? 'people' : `${kind}s`;
}

/** A field's name in a sentence: `starts_on` is the “date”, `reported_on` “reported”. */
export function fieldName(field: string): string {
  return field === 'starts_on' ? 'date' : words(field).replace(/ (on|at)$/, '');
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** “1 event”, “9 events”. */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number.toLocaleString(texts.now.dates.locale)} ${number === 1 ? one : many}`;
}

/** A number, already written out, with what was said about it: “about 20”, “up to 150”. */
export function qualified(number: string, qualifier: Qualifier): string {
  const { about, over, upTo, expected } = texts.now.dates;
  if (qualifier === 'about') return about(number);
  if (qualifier === 'over') return over(number);
  if (qualifier === 'up-to') return upTo(number);
  return qualifier === 'expected' ? expected(number) : number;
}

/** “20”, “about 20”, “up to 150”. */
export function headcount({ count, qualifier }: Headcount): string {
  return qualified(number(count), qualifier);
}
