import { describe, expect, it } from 'vitest';
import { add, has, remove, toggle, word, words } from '$lib/filter';

describe('query words in a filter', () => {
  const filter = 'mali kind:"lunch meeting" #FairTrade';

  it('are told apart by blanks, except between quotes', () => {
    expect(words(filter), 'a quoted value is one word').toEqual([
      'mali',
      'kind:"lunch meeting"',
      '#FairTrade',
    ]);
    expect(words('say "not closed'), 'an open quote holds the rest').toEqual(['say', '"not closed']);
  });

  it('are found whatever their capitals', () => {
    expect(has(filter, '#fairtrade'), 'a hashtag is the same in small letters').toBe(true);
    expect(has(filter, 'kind:lunch'), 'half a value is another value').toBe(false);
    expect(has(filter, ''), 'nothing is never there').toBe(false);
  });

  it('come and go one by one', () => {
    expect(add(filter, 'year:2015'), 'added at the end').toBe(`${filter} year:2015`);
    expect(add(filter, 'mali'), 'never twice').toBe(filter);
    expect(remove(filter, 'kind:"lunch meeting"'), 'the rest stays').toBe('mali #FairTrade');
    expect(toggle(toggle('', 'has:headcount'), 'has:headcount'), 'twice is as before').toBe('');
  });

  it('quote what has blanks', () => {
    expect(word('organisation', 'Fair "Cities" Platform'), 'quotes inside would end it').toBe(
      'organisation:"Fair Cities Platform"',
    );
    expect(word('country', 'ML'), 'a single word needs none').toBe('country:ML');
  });
});
