import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { router } from '$lib/router.svelte';
import { workspace } from '$lib/workspace.svelte';
import App from '../src/App.svelte';
import { answers, asked, rpc } from './mock/host';

const user = userEvent.setup();
const table = () => screen.findByRole('table', { name: 'Events' });
const notice = (text: string | RegExp) =>
  within(screen.getByRole('region', { name: 'Notices' })).findByText(text);
const sent = (name: string) => asked.filter((one) => one.name === name).map((one) => one.args);

async function openAt(hash: string) {
  location.hash = hash;
  router.replace(hash);
  render(App);
  await waitFor(() => expect(workspace.status, 'the window knows what is open').not.toBeNull());
}

beforeEach(() => {
  workspace.status = null;
  workspace.error = null;
});

describe('the list of events', () => {
  it('is walked with the arrows, and Enter opens', async () => {
    await openAt('#/events');
    const first = within(await table()).getAllByRole('link')[0] as HTMLElement;
    first.focus();
    await user.keyboard('{ArrowDown}');
    expect(document.activeElement?.textContent, 'the second row').toBe(
      'Order and bargaining in the informal economy',
    );
    await user.keyboard('{Enter}');
    expect(
      await screen.findByRole('heading', { level: 1, name: /informal economy/ }),
      'its page',
    ).toBeTruthy();
    expect(location.hash, 'has an address').toBe('#/events/informal');
    await user.keyboard('{Escape}');
    await waitFor(() => expect(location.hash, 'Escape closes it').toBe('#/events'));
    expect(document.activeElement?.textContent, 'and one is where one was').toBe(
      'Order and bargaining in the informal economy',
    );
  });

  it('is found through the search field, and the words stay in the address', async () => {
    await openAt('#/events');
    await table();
    await user.keyboard('/');
    expect(document.activeElement, 'one key goes there').toBe(
      screen.getByRole('textbox', { name: 'Search' }),
    );
    await user.keyboard('informal');
    await waitFor(() => expect(location.hash, 'Back and bookmarks keep it').toBe('#/events?q=informal'));
    await waitFor(async () =>
      expect(within(await table()).getAllByRole('link').length, 'one event is left').toBe(1),
    );
  });

  it('sorts by its heads', async () => {
    await openAt('#/events');
    await user.click(within(await table()).getByRole('button', { name: 'Event' }));
    await waitFor(() =>
      expect(sent('event.list').at(-1), 'asked of the program, not done here').toMatchObject({
        sort: 'title',
        descending: false,
      }),
    );
    expect(screen.getByRole('columnheader', { name: 'Event' }).getAttribute('aria-sort'), 'and said').toBe(
      'ascending',
    );
  });

  it('narrows by a chip and widens again', async () => {
    await openAt('#/events');
    await user.click(await screen.findByRole('button', { name: /conference/ }));
    await waitFor(() => expect(location.hash, 'the chip is a query').toBe('#/events?q=kind%3Aconference'));
    await user.click(await screen.findByRole('button', { name: 'conference', pressed: true }));
    await waitFor(() => expect(location.hash, 'pressed again it is gone').toBe('#/events'));
  });
});

describe('an event', () => {
  it('placed by its report says so', async () => {
    await openAt('#/events/harbour');
    expect(
      await screen.findByText(/placed by its report of 4 December 2015/),
      'no date is invented',
    ).toBeTruthy();
  });

  it('is corrected in place; only the title is sent; undo brings the old one back', async () => {
    await openAt('#/events/informal');
    await user.click(await screen.findByRole('button', { name: 'Edit' }));
    const title = await screen.findByRole('textbox', { name: 'Title' });
    await user.clear(title);
    await user.type(title, 'Order without the state');
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(await screen.findByRole('heading', { name: 'Order without the state' }), 'saved').toBeTruthy();
    expect(sent('record.edit'), 'one key').toEqual([
      { uid: 'informal', revision: 1, draft: { title: 'Order without the state' } },
    ]);
    await waitFor(() => expect(workspace.open?.can_undo, 'there is something to undo').not.toBeNull());
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(await screen.findByRole('heading', { name: /Order and bargaining/ }), 'back').toBeTruthy();
    expect(await notice('Undone: the last change'), 'and told').toBeTruthy();
  });

  it('is logged with Control and N; what is wrong stands at its field', async () => {
    await openAt('#/events');
    await table();
    await user.keyboard('{Control>}n{/Control}');
    const date = await screen.findByRole('textbox', { name: 'Date' });
    await user.type(date, 'soon');
    await user.click(screen.getByRole('button', { name: /^Save/ }));
    await waitFor(() => expect(date.getAttribute('aria-invalid'), 'marked').toBe('true'));
    const below = document.getElementById(date.getAttribute('aria-describedby') ?? '');
    expect(below?.textContent, 'and explained in the words of the program').toContain('“soon” is not a date');
    expect(document.activeElement, 'the first wrong field has the focus').toBe(
      screen.getByRole('textbox', { name: 'Title' }),
    );
    await user.type(screen.getByRole('textbox', { name: 'Title' }), 'Coffee');
    await user.clear(date);
    await user.keyboard('{Control>}s{/Control}');
    expect(await screen.findByRole('heading', { level: 1, name: 'Coffee' }), 'logged').toBeTruthy();
  });

  it('half typed is not lost by Escape', async () => {
    await openAt('#/events/new');
    await user.type(await screen.findByRole('textbox', { name: 'Title' }), 'Half');
    await user.keyboard('{Escape}');
    await table();
    await user.keyboard('{Control>}n{/Control}');
    await screen.findByText('This is what you had typed and not saved yet.');
    expect((screen.getByRole('textbox', { name: 'Title' }) as HTMLInputElement).value, 'still there').toBe(
      'Half',
    );
  });

  it('changed by somebody else offers two ways', async () => {
    await openAt('#/events/informal/edit');
    answers.set('record.edit', () => {
      throw { code: 'conflict', message: 'This event was changed since you opened it.', problems: [] };
    });
    await user.type(await screen.findByRole('textbox', { name: 'Title' }), '!');
    await user.click(screen.getByRole('button', { name: /^Done/ }));
    await screen.findByText('This event was changed since you opened it.');
    answers.delete('record.edit');
    await user.click(screen.getByRole('button', { name: 'Save mine over it' }));
    await waitFor(() =>
      expect(sent('record.edit').at(-1), 'no revision: mine wins').not.toHaveProperty('revision'),
    );
  });

  it('is deleted at once and comes back by undo', async () => {
    await openAt('#/events/informal');
    await user.click(await screen.findByRole('button', { name: 'Delete' }));
    await notice('Deleted an event');
    await waitFor(() => expect(screen.getByText(/^6 events/), 'one less').toBeTruthy());
    await waitFor(() => expect(workspace.open?.can_undo, 'ready').not.toBeNull());
    await user.keyboard('{Control>}z{/Control}');
    expect(await screen.findByText(/^7 events/), 'all there').toBeTruthy();
  });
});

describe('the first screen', () => {
  beforeEach(async () => {
    await rpc('workspace.close', {});
    asked.length = 0;
  });

  it('offers three ways in', async () => {
    await openAt('#/');
    await user.click(await screen.findByRole('button', { name: /sample year/ }));
    expect(await screen.findByText(/This is the sample year/), 'which says that it is one').toBeTruthy();
  });

  it('says at the start why the last file could not be opened', async () => {
    const status = { open: null, recent: '/home/you/last.rostrum', default_path: null };
    let first = true;
    answers.set('workspace.status', () => {
      if (!first) return status;
      first = false;
      throw { code: 'newer', message: 'last.rostrum was written by Rostrum 9.', problems: [] };
    });
    await openAt('#/');
    expect(await screen.findByRole('heading', { name: /newer Rostrum/ }), 'by its code').toBeTruthy();
    expect(
      screen.getByRole('button', { name: /Go on where you were/ }),
      'and it can be tried again',
    ).toBeTruthy();
  });

  it('says what is the matter with a file and what to do', async () => {
    await openAt('#/');
    await user.click(await screen.findByRole('button', { name: /^Open a file/ }));
    expect(await screen.findByRole('heading', { name: /open somewhere else/ }), 'by its code').toBeTruthy();
    expect(screen.getByText(/process 4711/), 'in the words of the program').toBeTruthy();
  });
});

describe('every page', () => {
  it.each([
    '#/events',
    '#/events/informal',
    '#/events/informal/edit',
    '#/events/new',
    '#/search?q=informal',
    '#/projects',
    '#/projects/uid-guards-for-hire-in-three-port-cities',
    '#/projects/uid-guards-for-hire-in-three-port-cities/edit',
    '#/calls',
    '#/calls/call-research',
    '#/calls/call-research/edit',
    '#/funds/uid-fair-trade-fund',
    '#/funds/uid-fair-trade-fund/edit',
    '#/people/uid-amina-diallo',
    '#/people/uid-amina-diallo/edit',
    '#/organisations/uid-university-of-sikasso',
    '#/organisations/uid-university-of-sikasso/edit',
    '#/hashtags/uid-fairharbours',
    '#/hashtags/new',
    '#/reports',
  ])('%s has nothing for axe to find', async (hash) => {
    await openAt(hash);
    await screen.findByRole('main');
    await waitFor(() =>
      expect(document.querySelector('table, form, article, .paper'), 'drawn').not.toBeNull(),
    );
    // Colours are measured in the real window: there is no layout here.
    const { violations } = await axe.run(document.body, {
      rules: { 'color-contrast': { enabled: false } },
    });
    expect(
      violations.map(({ id, nodes }) => [id, nodes[0]?.html]),
      'no violation',
    ).toEqual([]);
  });
});
