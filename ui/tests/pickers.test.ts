import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import Probe from './Probe.svelte';

interface Held {
  lead: { uid: string | null; label: string } | null;
  tags: { uid: string | null; label: string }[];
  countries: string[];
  rows: { person: { label: string } | null }[];
}

let held: Held;
const user = userEvent.setup();
const field = (name: string) => screen.getByRole('combobox', { name });

beforeEach(() => {
  render(Probe, { onheld: (now: Held) => (held = now) });
});

describe('a picker', () => {
  it('takes the known record that Enter is on', async () => {
    await user.type(field('Lead'), 'ami');
    await screen.findByRole('option', { name: /Amina Diallo/ });
    await user.keyboard('{Enter}');
    expect(held.lead, 'the identity goes with the name').toEqual({
      uid: 'uid-amina-diallo',
      label: 'Amina Diallo',
    });
  });

  it('moves with the arrows', async () => {
    await user.type(field('Lead'), 'ami');
    await screen.findByRole('option', { name: /Aminata/ });
    await user.keyboard('{ArrowDown}{Enter}');
    expect(held.lead?.label, 'one below the first').toBe('Aminata Touré');
  });

  it('offers to create as the last line, and takes the name as typed', async () => {
    await user.type(field('Lead'), 'Ami');
    const options = await screen.findAllByRole('option');
    expect(options.at(-1)?.textContent, 'after everything that is known').toContain('Create “Ami”');
    await user.keyboard('{ArrowUp}{Enter}');
    expect(held.lead, 'without identity: made with the save').toEqual({ uid: null, label: 'Ami' });
    expect(screen.getByText('New: made when you save'), 'and the field says so').toBeTruthy();
  });

  it('never turns a new name into a known one when the field is left', async () => {
    await user.type(field('Lead'), 'Ami');
    await screen.findByRole('option', { name: /Amina Diallo/ });
    await user.tab();
    expect(held.lead, 'Tab keeps what was typed').toEqual({ uid: null, label: 'Ami' });
  });

  it('recognises a name that is spelled in full, and offers no second one', async () => {
    await user.type(field('Lead'), 'amina diallo');
    await screen.findByRole('option', { name: /Amina Diallo/ });
    expect(screen.queryByText(/Create/), 'there is one already').toBeNull();
    await user.tab();
    expect(held.lead?.uid, 'capitals aside it is she').toBe('uid-amina-diallo');
  });

  it('is emptied by emptying it', async () => {
    await user.type(field('Lead'), 'New Name');
    await user.tab();
    await user.clear(field('Lead'));
    await user.tab();
    expect(held.lead, 'nobody').toBeNull();
  });

  it('closes with Escape before anything else does', async () => {
    await user.type(field('Lead'), 'ami');
    await screen.findByRole('option', { name: /Amina Diallo/ });
    await user.keyboard('{Escape}');
    expect(field('Lead').getAttribute('aria-expanded'), 'the list is gone').toBe('false');
    expect((field('Lead') as HTMLInputElement).value, 'the text is not').toBe('ami');
  });
});

describe('a picker of several', () => {
  it('takes names one after the other, parted by commas', async () => {
    await user.type(field('Hashtags'), 'FairEconomy,BrandNew,');
    await screen.findByRole('button', { name: 'Remove BrandNew' });
    expect(
      held.tags.map(({ uid, label }) => [label, uid !== null]),
      'one known, one to be made',
    ).toEqual([
      ['FairEconomy', true],
      ['BrandNew', false],
    ]);
  });

  it('takes nothing twice, and gives back with Backspace', async () => {
    await user.type(field('Hashtags'), 'one,ONE,two,');
    await screen.findByRole('button', { name: 'Remove two' });
    expect(held.tags, 'capitals make no second hashtag').toHaveLength(2);
    await user.keyboard('{Backspace}');
    expect(
      held.tags.map(({ label }) => label),
      'the last one goes',
    ).toEqual(['one']);
  });

  it('keeps countries by their code and does not make any', async () => {
    await user.type(field('Countries'), 'mal');
    await screen.findByRole('option', { name: /Mali/ });
    expect(screen.queryByText(/Create/), 'countries are not ours to make').toBeNull();
    await user.keyboard('{Enter}');
    expect(held.countries, 'the code').toEqual(['ML']);
    expect(screen.getByRole('button', { name: 'Remove Mali' }), 'the name is shown').toBeTruthy();
  });
});

describe('rows of a child list', () => {
  const people = () => held.rows.map(({ person }) => person?.label ?? null);

  it('follow each other by Enter, and are moved and removed by keys', async () => {
    await user.click(screen.getByRole('button', { name: 'Add person' }));
    await user.keyboard('First{Tab}');
    await user.click(screen.getAllByRole('combobox', { name: 'Person' })[0] as HTMLElement);
    await user.keyboard('{Escape}{Enter}');
    expect(people(), 'Enter in the last row begins another').toEqual(['First', null]);
    await user.keyboard('Second{Tab}');
    await user.click(screen.getByRole('button', { name: 'Move person 2 up' }));
    expect(people(), 'moved').toEqual(['Second', 'First']);
    const shown = screen.getAllByRole('combobox', { name: 'Person' }) as HTMLInputElement[];
    expect(
      shown.map(({ value }) => value),
      'and its field with it',
    ).toEqual(['Second', 'First']);
    await user.click(screen.getByRole('button', { name: 'Remove person 1' }));
    expect(people(), 'removed').toEqual(['First']);
  });
});
