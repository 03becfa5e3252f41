/**
 * Query words in a filter, put in and taken out one by one. What the words mean is known in Rust
 * alone; here they are only told apart: blanks separate them, except between quotes.
 */
export function words(filter: string): string[] {
  return filter.match(/(?:[^\s"]+|"[^"]*"?)+/g) ?? [];
}

export function has(filter: string, query: string): boolean {
  const present = new Set(words(filter).map(fold));
  const wanted = words(query);
  return wanted.length > 0 && wanted.every((word) => present.has(fold(word)));
}

export function add(filter: string, query: string): string {
  return has(filter, query) ? filter : [...words(filter), ...words(query)].join(' ');
}

export function remove(filter: string, query: string): string {
  const gone = new Set(words(query).map(fold));
  return words(filter)
    .filter((word) => !gone.has(fold(word)))
    .join(' ');
}

export function toggle(filter: string, query: string): string {
  return has(filter, query) ? remove(filter, query) : add(filter, query);
}

/** One value as one query word: `organisation:"Clingendael Institute"`. */
export function word(field: string, value: string): string {
  const bare = value.replaceAll('"', '');
  return `${field}:${/\s/.test(bare) ? `"${bare}"` : bare}`;
}

function fold(word: string): string {
  return word.toLowerCase();
}
