import { describe, expect, it } from 'vitest';
import { flushSync } from 'svelte';
import { Draft, changedKeys, isBlank, withoutBlankRows } from '$lib/draft.svelte';
import { answers, asked } from './mock/host';

const SHAPE = { kind: 'event' as const, rows: { takeaways: ['text'] } };
const typed = () => ({
  title: 'Fair ports',
  kind: 'meeting',
  countries: ['ML'],
  takeaways: [{ kind: 'highlight', text: 'One' }],
});

describe('what is sent', () => {
  it('is only what was changed', async () => {
    const draft = new Draft(SHAPE, typed(), 'harbour', 3);
    draft.value.title = 'Fair harbours';
    draft.value.countries.push('KE');
    await draft.save();
    expect(
      asked.find(({ name }) => name === 'record.edit')?.args,
      'two keys and the revision they change',
    ).toEqual({
      uid: 'harbour',
      revision: 3,
      draft: { title: 'Fair harbours', countries: ['ML', 'KE'] },
    });
  });

  it('is nothing when a value was changed back', () => {
    const draft = new Draft(SHAPE, typed(), 'harbour', 3);
    draft.value.title = 'Other';
    expect(draft.dirty, 'there is something to lose').toBe(true);
    draft.value.title = 'Fair ports';
    expect(draft.dirty, 'and now there is not').toBe(false);
  });

  it('leaves out rows nobody typed into', () => {
    const draft = new Draft(SHAPE, typed(), 'harbour', 3);
    draft.value.takeaways.push({ kind: 'highlight', text: '  ' });
    expect(draft.dirty, 'an unused line is no change').toBe(false);
  });

  it('of a new record leaves out what is empty', async () => {
    const draft = new Draft(SHAPE, { ...typed(), countries: [] });
    await draft.save();
    const { draft: sent } = asked.find(({ name }) => name === 'record.add')?.args as { draft: object };
    expect(Object.keys(sent), 'no countries, no key').toEqual(['title', 'kind', 'takeaways']);
  });

  it('is without the revision when one saves over another', async () => {
    const draft = new Draft(SHAPE, typed(), 'harbour', 3);
    draft.value.title = 'Mine';
    await draft.save({ overwrite: true });
    expect(asked.find(({ name }) => name === 'record.edit')?.args, 'told to win').not.toHaveProperty(
      'revision',
    );
  });
});

describe('problems', () => {
  it('stand at the row as it is seen, not as it was sent', async () => {
    answers.set('record.add', () => {
      throw {
        code: 'problems',
        message: 'Not saved.',
        problems: [{ field: 'takeaways[1].text', severity: 'error', message: 'too long' }],
      };
    });
    const draft = new Draft(SHAPE, typed());
    draft.value.takeaways = [
      { kind: 'highlight', text: 'One' },
      { kind: 'highlight', text: '' },
      { kind: 'highlight', text: 'Three' },
    ];
    expect(await draft.save(), 'refused').toBeNull();
    expect(
      draft.at('takeaways.2.text').map(({ message }) => message),
      'the second sent is the third seen',
    ).toEqual(['too long']);
    expect(draft.failure, 'a problem with a field is no failure of the whole').toBeNull();
  });

  it('come from the check a moment after the last key, errors first', async () => {
    answers.set('record.check', () => ({
      problems: [
        { field: 'title', severity: 'warning', message: 'known already' },
        { field: 'title', severity: 'error', message: 'is needed' },
      ],
    }));
    const draft = new Draft(SHAPE, typed());
    await draft.checked();
    flushSync();
    expect(
      draft.at('title').map(({ severity }) => severity),
      'what stops the save comes first',
    ).toEqual(['error', 'warning']);
  });

  it('tell a conflict apart', async () => {
    answers.set('record.edit', () => {
      throw { code: 'conflict', message: 'Somebody else changed the title.', problems: [] };
    });
    const draft = new Draft(SHAPE, typed(), 'harbour', 1);
    draft.value.title = 'Mine';
    await draft.save();
    expect(draft.failure?.code, 'the form offers two ways out').toBe('conflict');
    expect(draft.dirty, 'and nothing typed is lost').toBe(true);
  });
});

describe('small questions', () => {
  it('what is blank', () => {
    expect(
      [isBlank({ uid: null, label: ' ' }), isBlank([]), isBlank(0), isBlank('x')],
      'zero is a value',
    ).toEqual([true, true, false, false]);
  });

  it('which keys changed', () => {
    expect(changedKeys({ a: 1, b: [1] }, { a: 1, b: [1, 2] }), 'lists by what is in them').toEqual({
      b: [1, 2],
    });
  });

  it('where kept rows stood', () => {
    const { places } = withoutBlankRows({ rows: [{ text: '' }, { text: 'x' }] }, { rows: ['text'] });
    expect(places, 'the kept row is the second').toEqual({ rows: [1] });
  });
});
