import { describe, expect, it } from 'vitest';
import { countryName } from '$lib/countries';
import { count, date, fullDate, headcount, period, shortDate, year, words } from '$lib/show';

describe('dates of known precision', () => {
  it.each([
    ['2015-11-23', 'Monday 23 November 2015'],
    ['2015-11', 'November 2015'],
    ['2015', '2015'],
    ['--04-14', '14 April, year not stated'],
  ])('%s reads “%s”', (stored, read) => {
    expect(fullDate(stored), 'no more is told than is known').toBe(read);
  });

  it('do not repeat what two of them share', () => {
    expect(period('2014-10-16', '2014-10-17'), 'one month').toBe('16–17 October 2014');
    expect(period('2014-09-30', '2014-10-02'), 'one year').toBe('30 September – 2 October 2014');
    expect(period('2014-12-30', '2015-01-02'), 'nothing').toBe('30 December 2014 – 2 January 2015');
    expect(period('2014-10-16', null), 'a single day has its weekday').toBe('Thursday 16 October 2014');
  });

  it('fit a column with the year beside them', () => {
    expect([shortDate('2015-11-23'), year('2015-11-23')], 'a day').toEqual(['23 Nov', '2015']);
    expect([shortDate('2015'), year('2015')], 'a year alone stands once').toEqual(['', '2015']);
    expect([shortDate('--04-14'), year('--04-14')], 'no year is invented').toEqual(['14 Apr', '']);
  });

  it('leave other text as it is', () => {
    expect(date('in spring'), 'a form shows what was typed').toBe('in spring');
  });
});

describe('numbers', () => {
  it('keep what was said about them', () => {
    expect(headcount({ count: 1200, qualifier: 'about' }), 'about').toBe('about 1,200');
    expect(headcount({ count: 150, qualifier: 'up-to' }), 'up to').toBe('up to 150');
    expect(headcount({ count: 20, qualifier: 'exact' }), 'exact needs no word').toBe('20');
  });

  it('agree with their noun', () => {
    expect([count(1, 'event'), count(9, 'event'), count(2, 'person', 'people')], 'one and many').toEqual([
      '1 event',
      '9 events',
      '2 people',
    ]);
  });
});

describe('countries', () => {
  it('have the names of the program', () => {
    expect(countryName('CD'), 'as staff say it').toBe('DR Congo');
    expect(countryName('Malian border'), 'what is no code is left alone').toBe('Malian border');
  });
});

describe('words of lists', () => {
  it.each([
    ['knowledge-gap', 'knowledge gap'],
    ['co-funding', 'co-funding'],
    ['partner-country-ngo', 'partner country NGO'],
    ['cold-chain', 'cold chain'],
  ])('%s reads “%s”', (slug, text) => {
    expect(words(slug), 'as one would write it').toBe(text);
  });
});
