import type { Words } from '../en';

/** How dates and numbers are written. */
export const dates: Words['dates'] = {
  months: [
    'januari', 'februari', 'maart', 'april', 'mei', 'juni',
    'juli', 'augustus', 'september', 'oktober', 'november', 'december',
  ], // prettier-ignore
  shortMonths: ['jan', 'feb', 'mrt', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'],
  weekdays: ['zondag', 'maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag'],
  day: (day) => String(day),
  yearNotStated: (date) => `${date}, jaar niet genoemd`,
  locale: 'nl-NL',
  about: (number) => `ongeveer ${number}`,
  over: (number) => `meer dan ${number}`,
  upTo: (number) => `maximaal ${number}`,
  expected: (number) => `${number} verwacht`,
};
