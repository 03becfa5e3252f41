import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { router } from '$lib/router.svelte';
import { workspace } from '$lib/workspace.svelte';
import App from '../src/App.svelte';
import { asked } from './mock/host';

const user = userEvent.setup();
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

describe('a call', () => {
  it('tells what each round stated against what is recorded, and its projects', async () => {
    await openAt('#/calls/call-research');
    const page = within(await screen.findByRole('article'));
    const projects = await page.findByText('3 stated, 2 recorded');
    expect(projects.className, 'a difference stands out').toContain('differs');
    expect(page.getByText('over EUR 160,000'), 'money of the whole round stands at the round').toBeTruthy();
    expect(
      page.getByRole('link', { name: 'Guards for hire in three port cities' }).getAttribute('href'),
      'and each of its projects is one step away',
    ).toBe('#/projects/uid-guards-for-hire-in-three-port-cities');
    expect(page.queryByRole('heading', { name: 'Projects' }), 'told once').toBeNull();
  });

  it('is saved with only what was changed', async () => {
    await openAt('#/calls/call-research/edit');
    await user.type(await screen.findByRole('textbox', { name: 'Co-funding' }), '{Backspace}{Backspace}15');
    await user.keyboard('{Control>}s{/Control}');
    await waitFor(() => expect(sent('record.edit').length, 'saved').toBe(1));
    expect(sent('record.edit')[0]?.draft, 'rounds and money went in and out unchanged').toEqual({
      cofunding_share: '15',
    });
  });

  it('stands beside the funds', async () => {
    await openAt('#/calls');
    await user.click(await screen.findByRole('link', { name: /^Funds/ }));
    expect(await screen.findByRole('table', { name: 'Funds' }), 'the other list').toBeTruthy();
    expect(
      screen.getByRole('link', { name: /Calls and funds/ }).getAttribute('aria-current'),
      'under the same entry',
    ).toBe('page');
    expect(screen.getByRole('button', { name: /New fund/ }), 'what is made here').toBeTruthy();
  });
});

describe('people, organisations and hashtags', () => {
  it('lead to all that names them', async () => {
    await openAt('#/people/uid-amina-diallo');
    const page = within(await screen.findByRole('article'));
    expect(page.getByRole('heading', { name: /^Events/ }), 'family by family').toBeTruthy();
    expect(
      page.getByRole('link', { name: 'Guards for hire in three port cities' }),
      'projects too',
    ).toBeTruthy();
  });

  it.each([
    ['#/people/uid-amina-diallo/edit', 'Title', 'Professor', { title: 'Professor' }],
    ['#/organisations/uid-university-of-sikasso/edit', 'Acronym', 'US', { acronym: 'US' }],
    ['#/hashtags/uid-fairharbours/edit', 'Hashtag', 'Harbours', { name: 'Harbours' }],
    ['#/funds/uid-fair-trade-fund/edit', 'Programme', 'Fair Trade', { programme: 'Fair Trade' }],
  ])('%s sends only what was changed', async (hash, field, text, draft) => {
    await openAt(hash);
    const input = await screen.findByRole('textbox', { name: field });
    await user.clear(input);
    await user.type(input, text);
    await user.keyboard('{Control>}s{/Control}');
    await waitFor(() => expect(sent('record.edit').length, 'saved').toBe(1));
    expect(sent('record.edit')[0]?.draft, 'one key').toEqual(draft);
  });
});
