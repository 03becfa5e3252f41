import { afterEach, describe, expect, it } from 'vitest';
import { href, parse, router } from '$lib/router.svelte';

const settled = () => new Promise((done) => setTimeout(done));

async function arrive(hash: string) {
  location.hash = hash;
  await settled();
}

describe('an address', () => {
  it('says the same when it is read and written again', () => {
    const address = href(['events', 'a/b'], { q: '#peace "two words"', sort: '-placed_on' });
    const { path, query } = parse(address);
    expect(path, 'a slash inside a part stays inside it').toEqual(['events', 'a/b']);
    expect(query.get('q'), 'a hashtag in a filter is no second hash').toBe('#peace "two words"');
    expect(href(path, Object.fromEntries(query)), 'and it is the same address').toBe(address);
  });

  it('leaves out what is empty', () => {
    expect(href(['events'], { q: '', sort: null }), 'no filter, no question mark').toBe('#/events');
  });

  it('survives a broken escape', () => {
    expect(parse('#/events/%E0%A4%A').path, 'shown as it stands, instead of a blank window').toEqual([
      'events',
      '%E0%A4%A',
    ]);
  });
});

describe('the router', () => {
  let stop = () => {};
  afterEach(() => stop());

  it('shows where one goes, and Back returns', async () => {
    stop = router.start();
    await arrive('#/events?q=mali');
    await arrive('#/events/informal?q=mali');
    expect(router.route.path, 'the record is open').toEqual(['events', 'informal']);
    router.back();
    await new Promise((done) => window.addEventListener('hashchange', done, { once: true }));
    await settled();
    expect(router.route.path, 'the list is back').toEqual(['events']);
    expect(router.route.query.get('q'), 'with its filter').toBe('mali');
  });

  it('refines without a new step in the history', async () => {
    stop = router.start();
    await arrive('#/events?sort=title');
    const steps = history.length;
    router.refine({ q: 'mali' });
    expect(location.hash, 'what was there stays').toBe('#/events?sort=title&q=mali');
    expect(history.length, 'so that Back does not go through every letter').toBe(steps);
    router.refine({ q: null });
    expect(location.hash, 'null takes a value away').toBe('#/events?sort=title');
  });

  it('asks before typing would be lost, and stays if told to', async () => {
    stop = router.start();
    await arrive('#/events/new');
    let answer = false;
    const unguard = router.guard(() => answer);
    await arrive('#/projects');
    expect(router.route.path, 'refused: the form is still there').toEqual(['events', 'new']);
    expect(location.hash, 'and so is its address').toBe('#/events/new');
    answer = true;
    await arrive('#/projects');
    expect(router.route.path, 'allowed').toEqual(['projects']);
    unguard();
  });
});
