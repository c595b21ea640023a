import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { CATEGORIES, CATEGORY_STYLE, type Settings } from '../../../../src/core/model';
import { Options } from '../../../../src/ui/options/Options';
import type { OptionsActions, OptionsProps } from '../../../../src/ui/options/types';
import { optionsActions, optionsWith } from '../../gallery/options';
import { clear, named, press, seen, show } from '../render';

afterEach(clear);

function open(settings: Partial<Settings> = {}, more: Partial<OptionsProps> = {}) {
  const actions = Object.fromEntries(
    Object.keys(optionsActions).map((name) => [name, vi.fn()]),
  ) as unknown as OptionsActions;
  return { root: show(<Options {...optionsWith(settings)} {...more} actions={actions} />), actions };
}

function enter(field: HTMLInputElement | HTMLSelectElement, value: string, event: 'input' | 'change'): void {
  act(() => {
    field.value = value;
    field.dispatchEvent(new Event(event, { bubbles: true }));
  });
}

const field = (name: string) => named(name, 'input') as HTMLInputElement;

describe('the page', () => {
  it('leads to every section, and only to those that are there', () => {
    const { root } = open();
    const links = [...root.querySelectorAll('nav a')].map((a) => a.getAttribute('href') ?? '');
    const sections = [...root.querySelectorAll('main > section')].map(({ id }) => `#${id}`);
    expect(links.filter((link) => link.startsWith('#'))).toEqual(sections);
    expect(sections).toEqual(
      expect.arrayContaining([
        '#reading',
        '#categories',
        '#sites',
        '#library',
        '#history',
        '#file',
        '#about',
      ]),
    );
    expect(links).toContain('/glossary');
    open({}, { collections: <section id="collections">Mine</section> });
    expect(seen(root.querySelector('nav'))).toContain('Collections');
  });

  it('names every vocabulary with its licence, and that nothing leaves the browser', () => {
    const said = seen(open().root);
    for (const [name, licence] of [
      ['Medical Subject Headings', 'National Library of Medicine'],
      ['NCI Thesaurus', 'CC BY 4.0'],
      ['Gene Ontology', 'CC BY 4.0'],
      ['HGNC', 'CC0'],
      ['ChEBI', 'CC BY 4.0'],
      ['DrugBank', 'CC0'],
      ['OncoTree', 'CC BY 4.0'],
    ] as const) {
      expect(said.slice(said.indexOf(name)).slice(0, 120), name).toContain(licence);
    }
    expect(said).toContain('Nothing leaves the browser.');
  });
});

describe('reading', () => {
  it('switches identifiers and citations', () => {
    const { root, actions } = open({ citations: false });
    const ticks = [...root.querySelectorAll<HTMLInputElement>('#reading .tick input')];
    expect(ticks.map(({ checked }) => checked)).toEqual([true, false]);
    for (const tick of ticks) press(tick);
    expect(actions.onIdentifiers).toHaveBeenCalledWith(false);
    expect(actions.onCitations).toHaveBeenCalledWith(true);
  });

  it('chooses a hover delay in milliseconds and keeps an unusual one', () => {
    const { root, actions } = open({ hoverDelay: 450 });
    const select = root.querySelector('#reading select') as HTMLSelectElement;
    expect(select.value).toBe('450');
    expect([...select.options].map(({ value }) => value)).toContain('450');
    enter(select, '600', 'change');
    expect(actions.onHoverDelay).toHaveBeenCalledWith(600);
  });
});

describe('categories', () => {
  it('are switched', () => {
    const { root, actions } = open({ hiddenCategories: ['gene'] });
    const ticks = [...root.querySelectorAll<HTMLInputElement>('.category-name input')];
    expect(ticks.map(({ checked }) => checked)).toEqual(CATEGORIES.map((category) => category !== 'gene'));
    press(ticks[CATEGORIES.indexOf('gene')] as HTMLElement);
    expect(actions.onCategory).toHaveBeenCalledWith('gene', true);
  });

  it('show colour and line on a light and a dark ground', () => {
    const { root } = open();
    const samples = [...root.querySelectorAll<HTMLElement>('.category-row')].map((row) => seen(row));
    expect(samples[1]).toBe('Resistance dashed lineResistanceResistance');
    const [light, dark] = [...root.querySelectorAll<HTMLElement>('.sample span')];
    expect(light?.style.textDecorationStyle).toBe('solid');
    expect(light?.style.textDecorationColor).not.toBe(dark?.style.textDecorationColor);
  });

  it('take another colour and keep the one for the other ground', () => {
    const { actions } = open();
    enter(field('Line of Gene on dark pages'), '#ABCDEF', 'change');
    expect(actions.onColours).toHaveBeenCalledWith('gene', {
      light: CATEGORY_STYLE.gene.light,
      dark: '#abcdef',
    });
  });

  it('warn when a line is too faint on its ground, and not of ours', () => {
    const { root } = open();
    expect(seen(root)).not.toContain('too faint');
    open({ colours: { gene: { light: '#dddddd', dark: '#a5cf5c' } } });
    const warnings = [...root.querySelectorAll('.colour-warning')].map((p) => p.textContent).filter(Boolean);
    expect(warnings).toEqual(['1.4 : 1 — too faint; a line needs 3 : 1']);
  });

  it('go back to our colours, one or all', () => {
    const own = { light: '#000000', dark: '#ffffff' };
    const { actions } = open({ colours: { gene: own, model: own } });
    press(named('Reset the colours of Gene'));
    expect(actions.onColours).toHaveBeenCalledWith('gene', null);
    press(named('Our colours for all categories'));
    expect(actions.onOurColours).toHaveBeenCalledTimes(1);
  });
});

describe('sites', () => {
  it('are listed and taken back one by one', () => {
    const { actions } = open(
      { offHosts: ['a.example', 'b.example'] },
      { grantedHosts: ['c.example'], journalHosts: ['x.example', 'y.example'] },
    );
    press(named('Turn on again for b.example'));
    expect(actions.onSiteBack).toHaveBeenCalledWith('b.example');
    press(named('Remove c.example'));
    expect(actions.onRevoke).toHaveBeenCalledWith('c.example');
  });

  it('say in words what is allowed, and which journals on demand', () => {
    const { root } = open({}, { journalHosts: ['x.example', 'y.example'] });
    expect(seen(root)).toContain('may read 2 sites of journals, and no others');
    expect(seen(root)).not.toContain('y.example');
    press(named('The 2 journal sites'));
    expect(seen(root)).toContain('y.example');
  });

  it('say where sites come from when there are none', () => {
    const { root } = open({}, { grantedHosts: [] });
    expect(seen(root)).toContain('None. Turn it off for a site from the toolbar button.');
    expect(seen(root)).toContain('None. Journal sites are built in');
  });
});

describe('library', () => {
  const proxy = { kind: 'proxy', base: 'https://proxy.example.edu/login?url=' } as const;
  const choose = (value: string) =>
    press(document.querySelector(`#library input[value="${value}"]`) as HTMLElement);
  const address = () => document.querySelector('#library input[type=url]') as HTMLInputElement;
  const word = () => document.querySelector('#library .field-word')?.textContent;

  it('asks for no address while it is not used', () => {
    open();
    expect(address()).toBeNull();
  });

  it('takes an address and shows the way to an article through it', () => {
    const { root, actions } = open();
    choose('proxy');
    enter(address(), proxy.base, 'input');
    expect(root.querySelector('#library a')?.getAttribute('href')).toBe(
      'https://proxy.example.edu/login?url=https://doi.org/10.5555/sample',
    );
    press(named('Use this address'));
    expect(actions.onLibrary).toHaveBeenCalledWith(proxy);
  });

  it('refuses what cannot be one, with the reason, and only when asked to take it', () => {
    const { root, actions } = open();
    choose('openurl');
    enter(address(), 'nonsense', 'input');
    expect(word()).toBe('');
    press(named('Use this address'));
    expect(word()).toContain('should have a dot');
    expect(address().getAttribute('aria-invalid')).toBe('true');
    expect(address().getAttribute('aria-describedby')).toBe(root.querySelector('.field-word')?.id);
    expect(actions.onLibrary).not.toHaveBeenCalled();
    enter(address(), 'nonsense.', 'input');
    expect(word()).toBe('');
  });

  it('says what is in use, and gives it up', () => {
    const { actions } = open({ library: proxy });
    expect(word()).toBe('In use.');
    choose('none');
    expect(actions.onLibrary).toHaveBeenCalledWith(null);
  });
});

describe('notes', () => {
  it('have a bar that can be switched off, colours that can be named, and a way to the notebook', () => {
    const { root, actions } = open();
    const part = root.querySelector('#notes') as HTMLElement;
    press(part.querySelector('input[type=checkbox]') as HTMLElement);
    expect(actions.onNoteBar).toHaveBeenCalledWith(false);
    const green = part.querySelectorAll<HTMLInputElement>('.meaning input')[1] as HTMLInputElement;
    expect(green.placeholder).toBe('method');
    act(() => {
      green.value = 'to try';
      green.dispatchEvent(new Event('change', { bubbles: true }));
    });
    expect(actions.onNoteMeanings).toHaveBeenCalledWith({ green: 'to try' });
    expect(part.querySelector('a')?.getAttribute('href')).toBe('/notebook');
  });
});

describe('history and file', () => {
  it('is off, says what it is for, and is erased with one press', () => {
    const { root, actions } = open({}, { historyWord: 'Erased: 7 terms are forgotten.' });
    const tick = root.querySelector('#history input') as HTMLInputElement;
    expect(tick.checked).toBe(false);
    expect(seen(root.querySelector('#history'))).toContain('which of its terms are new to you');
    press(tick);
    expect(actions.onHistory).toHaveBeenCalledWith(true);
    press(named('Erase the history'));
    expect(actions.onEraseHistory).toHaveBeenCalledTimes(1);
    expect(seen(root.querySelector('#history [role=status]'))).toBe('Erased: 7 terms are forgotten.');
  });

  it('saves the settings, takes a file, and tells what came of it', () => {
    const { root, actions } = open({}, { fileWord: 'Refused.' });
    press(named('Save settings as a file'));
    expect(actions.onSettingsExport).toHaveBeenCalledTimes(1);
    const input = root.querySelector('#file input') as HTMLInputElement;
    const file = new File(['{}'], 'settings.json');
    Object.defineProperty(input, 'files', { value: [file] });
    act(() => {
      input.dispatchEvent(new Event('change', { bubbles: true }));
    });
    expect(actions.onSettingsImport).toHaveBeenCalledWith(file);
    expect(seen(root.querySelector('#file [role=status]'))).toBe('Refused.');
  });
});
