import { afterEach, describe, expect, it, vi } from 'vitest';
import { Popup } from '../../../../src/ui/popup/Popup';
import type { PopupProps } from '../../../../src/ui/popup/types';
import { detail, page, persister, popup } from '../../gallery/fixtures';
import { references } from '../../gallery/references';
import { clear, key, named, press, seen, show } from '../render';

afterEach(clear);

function open(more: Partial<PopupProps> = {}) {
  const actions = Object.fromEntries(
    Object.keys(popup.actions).map((name) => [name, vi.fn()]),
  ) as unknown as PopupProps['actions'];
  return { root: show(<Popup {...popup} {...more} actions={actions} />), actions };
}

const tab = (name: string) => {
  const found = document.querySelector(`[data-tab="${name}"]`);
  if (!found) throw new Error(`no tab ${name}`);
  return found;
};

describe('long work', () => {
  const long = { ...page, busy: true, progress: { done: 750_000, of: 3_000_000 } };
  const bar = (root: Element) => root.querySelector('progress');

  it('shows how far it is, to everyone, and can be stopped', () => {
    const { root, actions } = open({ page: long });
    expect(seen(root.querySelector('.status'))).toBe('On Reading the page …');
    expect(bar(root)?.value).toBe(25);
    expect(bar(root)?.getAttribute('aria-label')).toBe('Share of the text looked through');
    // What changes all the time is not said all the time.
    expect(bar(root)?.closest('[role=status]')).toBeNull();
    press(named('Stop'));
    expect(actions.onWork).toHaveBeenCalledWith(false);
  });

  it('goes on when the reader wants it to, from where it stopped', () => {
    const { root, actions } = open({ page: { ...long, busy: false, stopped: true } });
    expect(seen(root.querySelector('.status'))).toBe('On Stopped. What was found so far is marked.');
    expect(bar(root)?.value).toBe(25);
    press(named('Go on'));
    expect(actions.onWork).toHaveBeenCalledWith(true);
  });

  it('is no matter of pages that are read at once, nor of those that are done', () => {
    const short = open({ page: { ...page, busy: true, progress: { done: 1_000, of: 60_000 } } });
    expect(bar(short.root)).toBeNull();
    clear();
    expect(bar(open({ page: { ...long, busy: false } }).root)).toBeNull();
  });
});

describe('head', () => {
  it('says that it is on and why, and turns the site off', () => {
    const { root, actions } = open();
    expect(seen(root.querySelector('.status'))).toBe('On This is an article.');
    expect(seen(root)).toContain('link.springer.com · 4,312 words read');
    press(named('Turn off for this site'));
    expect(actions.onSite).toHaveBeenCalledWith(false);
  });

  it('offers to read once or always where there is no permission', () => {
    const { root, actions } = open({ page: null, access: 'none' });
    expect(seen(root.querySelector('.status'))).toBe('Off Not on for this site.');
    press(named('Read this page now'));
    press(named('Always on this site'));
    expect(actions.onReadNow).toHaveBeenCalledTimes(1);
    expect(actions.onGrant).toHaveBeenCalledTimes(1);
  });

  it('leads to the glossary, and from a concept to its page there', () => {
    const { actions } = open({ detail: { ...detail, count: 3 } });
    press(named('Glossary'));
    press(named('Open in the glossary'));
    expect(vi.mocked(actions.onGlossary).mock.calls).toEqual([[], ['drug-tolerant-persister']]);
  });

  it('leads to the notebook', () => {
    const { actions } = open();
    press(named('Notebook'));
    expect(actions.onNotebook).toHaveBeenCalledTimes(1);
  });

  it('takes a permission back', () => {
    const { actions } = open({ access: 'granted' });
    press(named('Take back permission'));
    expect(actions.onRevoke).toHaveBeenCalledTimes(1);
  });

  it('shows a fault as an alert', () => {
    const { root } = open({ error: 'The page could not be read.' });
    expect(seen(root.querySelector('[role=alert]'))).toBe('The page could not be read.');
  });

  it('says that the page is being read', () => {
    expect(seen(open({ page: { ...page, busy: true } }).root)).toContain('Reading the page …');
  });
});

describe('density and legend', () => {
  it('is one radio group with the present choice', () => {
    const { root, actions } = open();
    const radios = [...root.querySelectorAll<HTMLInputElement>('input[type=radio]')];
    expect(radios.map(({ value, checked }) => [value, checked])).toEqual([
      ['off', false],
      ['section', true],
      ['all', false],
    ]);
    press(radios[2] as HTMLElement);
    expect(actions.onDensity).toHaveBeenCalledWith('all');
  });

  it('counts and toggles categories', () => {
    const { root, actions } = open();
    const tick = named('Resistance, 48 places', '.legend input') as HTMLInputElement;
    expect(tick.checked).toBe(true);
    press(tick);
    expect(actions.onCategory).toHaveBeenCalledWith('resistance', false);
    expect(root.querySelectorAll('.legend .mark')).toHaveLength(8);
  });
});

describe('terms', () => {
  it('lists them with count and definition, opens them and goes to them', () => {
    const { root, actions } = open();
    const row = root.querySelector('.row') as Element;
    expect(seen(row)).toContain('Therapy resistance31Survival or regrowth');
    press(row.querySelector('.row-main') as Element);
    expect(actions.onConcept).toHaveBeenCalledWith('therapy-resistance');
    press(named('Go to “Anoikis” in the text'));
    expect(actions.onJump).toHaveBeenCalledWith('anoikis');
    expect(seen(root)).toContain('Definition to come.');
  });

  it('leaves out hidden categories', () => {
    const categories = popup.categories.map((c) => ({ ...c, shown: c.category !== 'resistance' }));
    const { root } = open({ categories });
    expect(root.querySelectorAll('.row')).toHaveLength(8);
    expect(seen(root.querySelector('.rows'))).not.toContain('Therapy resistance');
  });

  it('begins short and shows all on demand', () => {
    const terms = Array.from({ length: 130 }, (_, i) => ({
      concept: { id: `c${i}`, label: `Term ${i}`, category: 'gene' as const },
      count: 1,
    }));
    const { root } = open({ terms });
    expect(root.querySelectorAll('.row')).toHaveLength(24);
    press(named('Show all 130'));
    expect(root.querySelectorAll('.row')).toHaveLength(130);
  });

  it.each([
    [{ terms: [] }, 'No terms of the lexicon were found'],
    [{ terms: [], page: null, access: 'none' as const }, 'Terms appear here once the page has been read.'],
    [
      { categories: popup.categories.map((c) => ({ ...c, shown: false })) },
      'belong to categories that you switched off',
    ],
  ])('says why the list is empty (%#)', (more, said) => {
    expect(seen(open(more).root.querySelector('[role=tabpanel]'))).toContain(said);
  });
});

describe('tabs', () => {
  it('move with the arrows and keep one tab stop', () => {
    const { root } = open();
    expect(key(tab('terms'), 'ArrowRight').defaultPrevented).toBe(true);
    expect(tab('references').getAttribute('aria-selected')).toBe('true');
    expect(document.activeElement).toBe(tab('references'));
    key(tab('references'), 'End');
    key(tab('related'), 'ArrowRight');
    expect(tab('terms').getAttribute('aria-selected')).toBe('true');
    expect(root.querySelectorAll('[role=tab][tabindex="0"]')).toHaveLength(1);
  });

  it('shows the references with their number, and says why there are none', () => {
    const { root } = open({ references });
    expect(seen(tab('references'))).toBe('References24');
    press(tab('references'));
    expect(seen(root.querySelector('[role=tabpanel]'))).toContain('Seeding of distant organs');
    open({ references, page: { ...page, reason: 'not-article' } });
    expect(seen(root.querySelector('[role=tabpanel]'))).toBe(
      'References appear here once the page has been read.',
    );
  });

  it('shows identifiers with kind, count, link and jump', () => {
    const { root, actions } = open();
    press(tab('identifiers'));
    expect(seen(root.querySelectorAll('.row')[3] as Element)).toContain('NCT02576665');
    expect(seen(root.querySelectorAll('.row')[3] as Element)).toContain('ClinicalTrials.gov · 3 places');
    press(named('Go to NCT02576665 in the text'));
    expect(actions.onJumpIdentifier).toHaveBeenCalledWith({ kind: 'nct', value: 'NCT02576665' });
  });

  it('shows members and cited articles apart, with reasons', () => {
    const { root } = open();
    press(tab('related'));
    const groups = [...root.querySelectorAll('.group')].map((group) => seen(group));
    expect(groups).toHaveLength(2);
    expect(groups[0]).toContain('Articles of the collection');
    expect(groups[0]).toContain('Introduces the collection. Shares therapy resistance, metastasis');
    expect(groups[0]).not.toContain('Fighting Drug Resistance');
    expect(groups[1]).toContain('Cited by its editorial');
    expect(groups[1]).toContain('Shares drug-tolerant persister cell. Cited in this paper');
  });

  it('turns to the articles when a term was chosen for them', () => {
    const { root, actions } = open({
      related: { ...popup.related, concept: { id: 'anoikis', label: 'Anoikis' }, entries: [] },
    });
    expect(tab('related').getAttribute('aria-selected')).toBe('true');
    expect(seen(root.querySelector('[role=tabpanel]'))).toContain('For “Anoikis”');
    expect(seen(root)).toContain('No article of the collection speaks of this term.');
    press(named('For the whole page'));
    expect(actions.onRelatedFor).toHaveBeenCalledWith(null);
  });
});

describe('search', () => {
  const results = popup.terms.slice(0, 3).map(({ concept }) => concept);
  const field = () => document.querySelector('[role=combobox]') as HTMLInputElement;

  it('tells what is typed', () => {
    const { actions } = open();
    field().value = 'anoi';
    field().dispatchEvent(new Event('input', { bubbles: true }));
    expect(actions.onSearch).toHaveBeenCalledWith('anoi');
    expect(field().getAttribute('aria-expanded')).toBe('false');
  });

  it('walks the results with the arrows and opens one with Enter', () => {
    const { root, actions } = open({ search: { query: 'resist', busy: false, results } });
    expect(field().getAttribute('aria-expanded')).toBe('true');
    expect(root.querySelector('[role=tab]')).toBeNull();
    const active = () => root.querySelector('[aria-selected=true]') as Element;
    expect(seen(active())).toContain('Therapy resistance');
    key(field(), 'ArrowDown');
    expect(seen(active())).toContain('Metastatic disease');
    expect(field().getAttribute('aria-activedescendant')).toBe(active().id);
    key(field(), 'ArrowUp');
    key(field(), 'ArrowUp');
    expect(seen(active())).toContain('Drug-tolerant persister cell');
    key(field(), 'Enter');
    expect(actions.onConcept).toHaveBeenCalledWith('drug-tolerant-persister');
  });

  it('clears with Escape, and leaves Escape to the popup when empty', () => {
    const { actions } = open({ search: { query: 'resist', busy: false, results } });
    expect(key(field(), 'Escape').defaultPrevented).toBe(true);
    expect(actions.onSearch).toHaveBeenCalledWith('');
    open();
    expect(key(field(), 'Escape').defaultPrevented).toBe(false);
  });

  it('says when nothing was found and what to try', () => {
    const { root } = open({ search: { query: 'xyzzy', busy: false, results: [] } });
    expect(seen(root)).toContain('Nothing found for “xyzzy”. Try the full name');
  });
});

describe('detail view', () => {
  it('shows a concept in full and goes back', () => {
    const { root, actions } = open({ detail: { ...detail, count: 17 } });
    expect(seen(root.querySelector('.concept'))).toContain(persister.explanation);
    expect(document.activeElement).toBe(root.querySelector('.concept h2'));
    press(named('Go to the first place'));
    expect(actions.onJump).toHaveBeenCalledWith(persister.id);
    press(named('Drug tolerance'));
    expect(actions.onConcept).toHaveBeenCalledWith('a');
    press(named('Related articles'));
    expect(actions.onRelatedFor).toHaveBeenCalledWith(persister.id);
    press(named('Back'));
    expect(actions.onBack).toHaveBeenCalledTimes(1);
  });

  it('has no place to go to for a term that is not in the paper', () => {
    const { root } = open({ detail: { ...detail, count: 0 } });
    expect(seen(root)).toContain('Not in this paper');
    expect(() => named('Go to the first place')).toThrow();
  });
});
