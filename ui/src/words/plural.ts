/** “1 event”, “9 events”: a number, written as the language writes it, with the noun in the form it asks for. */
export function plurals(locale: string) {
  const rules = new Intl.PluralRules(locale);
  const numbers = new Intl.NumberFormat(locale);
  return (number: number, one: string, many: string): string =>
    `${numbers.format(number)} ${rules.select(number) === 'one' ? one : many}`;
}
