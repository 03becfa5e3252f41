/** How dates and numbers are written. */
export const dates = {
  months: [
    'January', 'February', 'March', 'April', 'May', 'June',
    'July', 'August', 'September', 'October', 'November', 'December',
  ], // prettier-ignore
  shortMonths: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  weekdays: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
  /** The day of the month within a date. */
  day: (day: number) => String(day),
  yearNotStated: (date: string) => `${date}, year not stated`,
  /** For numbers: how thousands and decimals are told apart. */
  locale: 'en-GB',
  /** “about 40”: a number with what was said about it. */
  about: (number: string) => `about ${number}`,
  over: (number: string) => `over ${number}`,
  upTo: (number: string) => `up to ${number}`,
  expected: (number: string) => `${number} expected`,
};
