/** How many rows Page Up and Page Down jump. */
const PAGE = 10;

/**
 * Where a key leads in a list of `length` rows, from row `at` (-1: none yet).
 * Null for keys that do not move, and in an empty list.
 */
export function step(key: string, at: number, length: number): number | null {
  if (length === 0) return null;
  const last = length - 1;
  switch (key) {
    case 'ArrowDown':
      return Math.min(at + 1, last);
    case 'ArrowUp':
      return at < 0 ? last : Math.max(at - 1, 0);
    case 'Home':
      return 0;
    case 'End':
      return last;
    case 'PageDown':
      return Math.min(Math.max(at, 0) + PAGE, last);
    case 'PageUp':
      return Math.max(at - PAGE, 0);
    default:
      return null;
  }
}
