import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { VocabularyActions } from '../../../../src/ui/vocabularies/types';
import { Vocabularies, type VocabulariesProps } from '../../../../src/ui/vocabularies/Vocabularies';
import { diseases, lab, vocabulariesWith, vocabularyActions } from '../../gallery/vocabularies';
import { clear, named, press, seen, show } from '../render';

afterEach(clear);

function open(more: Partial<VocabulariesProps> = {}) {
  const actions = Object.fromEntries(
    Object.keys(vocabularyActions).map((name) => [name, vi.fn()]),
  ) as unknown as VocabularyActions;
  const props = { ...vocabulariesWith(more), actions };
  return { root: show(<Vocabularies {...props} />), actions, props };
}

const enter = (field: Element, value: string, event: 'input' | 'change') =>
  act(() => {
    (field as HTMLInputElement).value = value;
    field.dispatchEvent(new Event(event, { bubbles: true }));
  });

/** Puts a file into the field, as the browser does after its dialogue. */
function choose(root: HTMLElement, name: string): File {
  const file = new File(['label\nanoikis\n'], name);
  const field = root.querySelector('input[type=file]') as HTMLInputElement;
  Object.defineProperty(field, 'files', { value: [file], configurable: true });
  act(() => {
    field.dispatchEvent(new Event('change', { bubbles: true }));
  });
  return file;
}

describe('the list of vocabularies', () => {
  it('tells of each how much it holds, what is left out, and where it is from', () => {
    const [first, second] = [...open().root.querySelectorAll('.vocabulary')].map(seen);
    expect(first).toMatch(
      /Human diseases11,234 terms · 23,400 forms · 312 left out as too short or too common · diseases\.obo · OBO · imported .*2026/,
    );
    expect(second).toContain('42 terms · 61 forms · laboratory names.csv · CSV');
    expect(second).not.toContain('left out');
  });

  it('says that there is none', () => {
    expect(seen(open({ vocabularies: [] }).root)).toContain('None is imported.');
  });

  it('switches, files, colours', () => {
    const { actions } = open();
    press(named('Mark the terms of Human diseases', 'input'));
    press(named('Mark the terms of Names of our laboratory', 'input'));
    enter(named('Category of Human diseases', 'select'), 'gene', 'change');
    enter(named('Colour of Names of our laboratory', 'input'), '#00FF00', 'change');
    press(named('A colour of its own for Names of our laboratory', 'input'));
    press(named('A colour of its own for Human diseases', 'input'));
    expect(vi.mocked(actions.onChange).mock.calls).toEqual([
      ['v1', { on: false }],
      ['v2', { on: true }],
      ['v1', { category: 'gene' }],
      ['v2', { colour: '#00ff00' }],
      ['v2', { colour: null }],
      ['v1', { colour: diseases.style.light }],
    ]);
  });

  it('renames, and leaves the name with Escape', () => {
    const { actions } = open({ vocabularies: [lab] });
    press(named('Rename Names of our laboratory'));
    const field = named('Rename Names of our laboratory', 'input[type=text]');
    expect(document.activeElement).toBe(field);
    act(() => {
      field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    });
    press(named('Rename Names of our laboratory'));
    enter(named('Rename Names of our laboratory', 'input[type=text]'), ' Bench ', 'input');
    press(named('Rename'));
    expect(vi.mocked(actions.onChange).mock.calls).toEqual([['v2', { name: 'Bench' }]]);
  });

  it('asks before it removes', () => {
    const { root, actions } = open({ vocabularies: [diseases] });
    press(named('Remove Human diseases'));
    expect(seen(root)).toContain('Remove it with its terms (11,234)?');
    press(named('Keep it'));
    expect(actions.onRemove).not.toHaveBeenCalled();
    press(named('Remove Human diseases'));
    press(named('Remove it'));
    expect(actions.onRemove).toHaveBeenCalledWith('v1');
  });
});

describe('an import', () => {
  it('begins with a file, its name, a category and a colour', () => {
    const { root, actions } = open();
    const file = choose(root, 'human-disease_ontology.obo');
    const name = root.querySelector('.vocabulary-draft input[type=text]') as HTMLInputElement;
    expect(document.activeElement).toBe(name);
    expect(name.value).toBe('human disease ontology');
    enter(name, 'Diseases', 'input');
    enter(root.querySelector('.vocabulary-draft select') as Element, 'mechanism', 'change');
    press(named('Import'));
    expect(actions.onImport).toHaveBeenCalledWith(file, { name: 'Diseases', category: 'mechanism' });
    expect(root.querySelector('.vocabulary-draft')).toBeNull();
  });

  it('takes a colour of its own, which begins with that of the category', () => {
    const { root, actions, props } = open();
    choose(root, 'a.csv');
    const tick = root.querySelector('.vocabulary-draft input[type=checkbox]') as HTMLElement;
    press(tick);
    const colour = root.querySelector('.vocabulary-draft input[type=color]') as HTMLInputElement;
    expect(colour.value).toBe(props.colourOf('clinical'));
    enter(colour, '#123456', 'change');
    press(named('Import'));
    expect(vi.mocked(actions.onImport).mock.calls[0]?.[1]).toMatchObject({ colour: '#123456' });
  });

  it('takes a file that is dropped, and puts it away again', () => {
    const { root, actions } = open();
    const drop = new Event('drop', { bubbles: true, cancelable: true });
    Object.defineProperty(drop, 'dataTransfer', { value: { files: [new File(['x'], 'b.ttl')] } });
    act(() => {
      root.querySelector('.drop')?.dispatchEvent(drop);
    });
    // Else the browser would open the file in place of the options.
    expect(drop.defaultPrevented).toBe(true);
    expect(seen(root)).toContain('b.ttl');
    press(named('Not this file'));
    expect(document.activeElement).toBe(root.querySelector('input[type=file]'));
    expect(actions.onImport).not.toHaveBeenCalled();
  });

  it('shows how far it is and can be cancelled', () => {
    const progress = { file: 'diseases.obo', stage: 'compile', share: 0.564 } as const;
    const { root, actions } = open({ progress });
    const bar = root.querySelector('progress') as HTMLProgressElement;
    expect([bar.value, bar.max, bar.getAttribute('aria-label')]).toEqual([56, 100, 'Importing diseases.obo']);
    expect(seen(root.querySelector('.import-bar'))).toContain('Preparing the forms56 %');
    expect(root.querySelector('input[type=file]')).toBeNull();
    expect(document.activeElement).toBe(named('Cancel'));
    press(named('Cancel'));
    expect(actions.onCancel).toHaveBeenCalledTimes(1);
  });
});

describe('what came of an import', () => {
  const said = (result: VocabulariesProps['result']) =>
    open(result && { result }).root.querySelector('.import-result')?.textContent;

  it('is how much came in and what was left out', () => {
    expect(said({ ok: true, name: 'Diseases', concepts: 1_000, forms: 2_500, left: 12 })).toBe(
      'Diseases: 1,000 terms, 2,500 forms, marked from now on.\nLeft out: 12 forms – too short, everyday words, or numbers.',
    );
  });

  it('is line and reason of a broken file', () => {
    expect(
      said({ ok: false, file: 'a.obo', kind: 'file', line: 1_234, reason: 'a <b>term</b> without id' }),
    ).toBe('The file was not imported. Nothing was changed.\na.obo, line 1,234: a <b>term</b> without id');
    expect(said({ ok: false, file: 'a.obo', kind: 'file', reason: 'the file is empty' })).toContain(
      'a.obo: the file is empty',
    );
  });

  it('is a full disk, or that it was cancelled', () => {
    expect(said({ ok: false, file: 'a.obo', kind: 'quota', reason: 'QuotaExceededError' })).toMatch(
      /disk.*is full/,
    );
    expect(said({ ok: false, file: 'a.obo', cancelled: true })).toBe(
      'Cancelled. Nothing of a.obo was stored.',
    );
  });
});
