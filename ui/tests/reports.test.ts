import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { fileName } from '$features/reports/export.svelte';
import { hosted, paper, queryOf } from '$features/reports/paper';
import { router } from '$lib/router.svelte';
import { workspace } from '$lib/workspace.svelte';
import App from '../src/App.svelte';
import { answers, asked } from './mock/host';

const user = userEvent.setup();
const sent = (name: string) => asked.filter((one) => one.name === name).map((one) => one.args);

async function openAt(hash: string) {
  location.hash = hash;
  router.replace(hash);
  render(App);
  await waitFor(() => expect(workspace.status, 'the window knows what is open').not.toBeNull());
}

const sheet = async () => (await screen.findByRole('document')).shadowRoot as ShadowRoot;

beforeEach(() => {
  workspace.status = null;
  workspace.error = null;
});

describe('a page for the window', () => {
  it('asks the window for records, and runs nothing', () => {
    const { body } = paper(
      '<body><main><script>alert(1)</script><a href="rostrum:search?q=type%3Aevent+%23a%22">9</a></main></body>',
    );
    expect(body.querySelector('script'), 'no script').toBeNull();
    expect(body.querySelector('main'), 'the window has its own main part').toBeNull();
    expect(body.querySelector('a')?.getAttribute('href'), 'the query of the number').toBe(
      '#/search?q=type%3Aevent+%23a%22',
    );
  });

  it.each([
    ['rostrum:search?q=country%3AML%20%23peace', 'country:ML #peace'],
    ['rostrum:search?other=1', null],
    ['https://example.org/?q=1', null],
  ])('reads %s as the query %s', (link, query) => {
    expect(queryOf(link), 'only its own links').toBe(query);
  });

  it('keeps its rules to itself, and takes letters and colours of the window', () => {
    expect(
      hosted(
        ':root{--paper:#fff;--c6:#123;--ui:Inter, sans-serif}html {margin:0}@media print{:root {--read: X;}}',
      ),
      'what was the page is the place it hangs in',
    ).toBe(':host{--c6:#123;}:host {margin:0}@media print{:host {}}');
  });

  it.each([
    ['Annual report 2015', 'annual-report-2015.pdf'],
    ['Report on 1 September – 31 October 2015', 'report-on-1-september-31-october-2015.pdf'],
    ['Année', 'année.pdf'],
    ['…', 'report.pdf'],
  ])('called “%s” is offered as %s', (title, name) => {
    expect(fileName(title, 'pdf'), 'words and digits').toBe(name);
  });
});

describe('the reports', () => {
  it('begin with the newest year, and a number leads to its records', async () => {
    await openAt('#/reports');
    const link = (await sheet()).querySelector('a') as HTMLAnchorElement;
    expect(sent('report.preview').at(-1), 'the year in which something was recorded').toEqual({
      template: 'annual',
      from: '2015',
      to: '',
      filter: '',
    });
    link.click();
    await waitFor(() => expect(location.hash, 'found').toBe('#/search?q=type%3Aevent+year%3A2015'));
    expect(await screen.findByRole('table', { name: 'Search results' }), 'in this window').toBeTruthy();
  });

  it('are about what is typed, and say what cannot be read', async () => {
    await openAt('#/reports');
    await sheet();
    const from = screen.getByRole('textbox', { name: 'From' });
    await user.clear(from);
    await user.type(from, 'soon');
    expect(await screen.findByText('“soon” is not a year such as 2015.'), 'in plain words').toBeTruthy();
    expect(location.hash, 'and Back knows').toBe('#/reports?from=soon');
    await user.click(screen.getByRole('button', { name: '2015' }));
    expect(await sheet(), 'one press brings the year back').toBeTruthy();
  });

  it('are written where one says, and the window says where', async () => {
    await openAt('#/reports');
    await sheet();
    await user.click(screen.getByRole('button', { name: 'PDF' }));
    expect(await screen.findByText('/home/you/new.rostrum'), 'the path that was chosen').toBeTruthy();
    expect(sent('report.save')[0], 'the report that is seen').toMatchObject({
      template: 'annual',
      from: '2015',
      format: 'pdf',
      path: '/home/you/new.rostrum',
    });
  });

  it('say why a file could not be written', async () => {
    answers.set('report.save', () => {
      throw { code: 'disk_full', message: 'The disk is full; nothing was written.', problems: [] };
    });
    await openAt('#/reports');
    await sheet();
    await user.click(screen.getByRole('button', { name: 'Word' }));
    expect((await screen.findAllByText(/The disk is full/)).length, 'shown and read out').toBeGreaterThan(0);
  });
});
