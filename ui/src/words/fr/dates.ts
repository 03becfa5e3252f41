import type { Words } from '../en';

/** How dates and numbers are written. */
export const dates: Words['dates'] = {
  months: [
    'janvier', 'février', 'mars', 'avril', 'mai', 'juin',
    'juillet', 'août', 'septembre', 'octobre', 'novembre', 'décembre',
  ], // prettier-ignore
  shortMonths: [
    'janv.', 'févr.', 'mars', 'avr.', 'mai', 'juin', 'juill.', 'août', 'sept.', 'oct.', 'nov.', 'déc.',
  ], // prettier-ignore
  weekdays: ['dimanche', 'lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi'],
  day: (day) => (day === 1 ? '1er' : String(day)),
  yearNotStated: (date) => `${date}, année non précisée`,
  locale: 'fr-FR',
  about: (number) => `environ ${number}`,
  over: (number) => `plus de ${number}`,
  upTo: (number) => `jusqu’à ${number}`,
  expected: (number) => `${number} attendus`,
};
