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

describe('a project', () => {
  const GUARDS = '#/projects/uid-guards-for-hire-in-three-port-cities';

  it('tells how far everything is, and how sure', async () => {
    await openAt(GUARDS);
    const page = within(await screen.findByRole('article'));
    expect(page.getByText('about EUR 100,000'), 'the qualifier stays').toBeTruthy();
    expect(page.getByText('due 1 Feb 2016').className, 'a report that is overdue stands out').toContain(
      'late',
    );
    expect(page.getByText('approved 20 May 2016'), 'one that is in says so').toBeTruthy();
    expect(await page.findByText('First round'), 'the round has its name').toBeTruthy();
    expect(
      page.getByRole('link', { name: /Order and bargaining/ }).getAttribute('href'),
      'the event that names it is one step away',
    ).toBe('#/events/informal');
  });

  it('is saved with only what was changed', async () => {
    await openAt(`${GUARDS}/edit`);
    const months = await screen.findByRole('textbox', { name: 'Duration' });
    await user.clear(months);
    await user.type(months, '8');
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(sent('record.edit').length, 'saved').toBe(1));
    expect(sent('record.edit')[0]?.draft, 'money, dates and shares went in and out unchanged').toEqual({
      duration_months: '8',
    });
  });

  it('is made by Control and N on its list, with what was typed and nothing else', async () => {
    await openAt('#/projects');
    await screen.findByRole('table', { name: 'Projects' });
    await user.keyboard('{Control>}n{/Control}');
    await user.type(await screen.findByRole('textbox', { name: 'Title' }), 'Scales');
    await user.type(screen.getByRole('combobox', { name: 'Lead institution' }), 'University of Sikasso');
    await user.click(await screen.findByRole('option', { name: /University of Sikasso/ }));
    await user.type(screen.getByRole('combobox', { name: 'Research in' }), 'mali');
    await user.click(await screen.findByRole('option', { name: /Mali/ }));
    await user.type(screen.getByRole('textbox', { name: 'Amount' }), 'about 100,000 euros');
    await user.keyboard('{Control>}s{/Control}');
    await waitFor(() => expect(sent('record.add').length, 'saved').toBe(1));
    expect(sent('record.add')[0]?.draft, 'as typed: what it means is read by the program').toMatchObject({
      title: 'Scales',
      status: 'awarded',
      countries: [{ country: 'ML', share: '' }],
      money: [{ kind: 'awarded', amount: 'about 100,000 euros' }],
    });
    expect(Object.keys(sent('record.add')[0]?.draft as object), 'no empty lists').not.toContain('outputs');
  });

  it('offers the rounds of its call, and forgets the round with the call', async () => {
    await openAt(`${GUARDS}/edit`);
    const round = (await screen.findByRole('combobox', { name: 'Round' })) as HTMLSelectElement;
    await waitFor(() => expect(round.selectedOptions[0]?.textContent, 'by name').toBe('First round'));
    await user.clear(screen.getByRole('combobox', { name: 'Call' }));
    await user.tab();
    await user.keyboard('{Control>}s{/Control}');
    await waitFor(() => expect(sent('record.edit').length, 'saved').toBe(1));
    expect(sent('record.edit')[0]?.draft, 'a round belongs to one call').toEqual({ call: null, round: null });
  });
});
