import { describe, expect, it } from 'vitest';
import { step } from '$lib/rowKeys';

describe('keys in a list of twenty-five rows', () => {
  it.each([
    ['ArrowDown', -1, 0, 'the first arrow comes to the first row'],
    ['ArrowUp', -1, 24, 'upwards one enters from below'],
    ['ArrowDown', 24, 24, 'the end is the end'],
    ['ArrowUp', 0, 0, 'and so is the beginning'],
    ['Home', 12, 0, 'Home'],
    ['End', 12, 24, 'End'],
    ['PageDown', 20, 24, 'a page does not go beyond the end'],
    ['PageUp', 15, 5, 'a page is ten rows'],
  ])('%s from %i leads to %i', (key, from, to, why) => {
    expect(step(key, from, 25), why).toBe(to);
  });

  it('leaves other keys alone, and every key in an empty list', () => {
    expect(step('a', 3, 25), 'letters do not move').toBeNull();
    expect(step('ArrowDown', -1, 0), 'nowhere to go').toBeNull();
  });
});
