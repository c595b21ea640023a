import { afterEach, describe, expect, it, vi } from 'vitest';
import { Panel } from '../../../../src/ui/panel/Panel';
import type { PanelProps } from '../../../../src/ui/panel/types';
import { page } from '../../gallery/fixtures';
import { panel } from '../../gallery/panel';
import { clear, key, named, press, seen, show } from '../render';

afterEach(clear);

function open(more: Partial<PanelProps> = {}) {
  const actions = Object.fromEntries(
    Object.keys(panel.actions).map((name) => [name, vi.fn()]),
  ) as unknown as PanelProps['actions'];
  return { root: show(<Panel {...panel} {...more} actions={actions} />), actions };
}

const gone = { page: null, identity: null, map: null, terms: null, beside: null } as const;
const body = () => document.querySelector('[role=tabpanel]');

describe('the paper', () => {
  it('says which it is, and where it can be read', () => {
    const said = seen(open().root.querySelector('.identity'));
    expect(said).toContain('two roads to relapse');
    expect(said).toContain('Ada Stone, Ben Wood, Chloé Martin, Dai Nakamura, Eve Roth and 2 others');
    expect(said).toContain('Preprint · version 2 · Preprints of Oncology');
    expect(said).toContain('doi.org');
  });

  it('draws a map whose cells say what they are and lead there', () => {
    const { actions } = open();
    press(named('Discussion: Clinical, 4 places'));
    // The place in the map as it came, which has an empty section too.
    expect(actions.onCell).toHaveBeenCalledWith(6, 'clinical');
    expect(document.querySelectorAll('.map tbody tr')).toHaveLength(8);
  });

  it('has one tab stop in the map; arrows walk it', () => {
    open();
    const cells = () => [...document.querySelectorAll<HTMLElement>('.map button')];
    const stop = () => cells().filter((cell) => cell.tabIndex === 0);
    expect(stop().map((cell) => cell.getAttribute('aria-label'))).toEqual(['Beginning: Metastasis, 1 place']);
    stop()[0]?.focus();
    key(stop()[0] as Element, 'ArrowDown');
    key(stop()[0] as Element, 'ArrowRight');
    expect(stop()).toHaveLength(1);
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Abstract: Resistance, 7 places');
  });

  it('leaves a category out of the map and the lists that the reader switched off', () => {
    open({ settings: { ...panel.settings, hiddenCategories: ['resistance'] } });
    expect(seen(document.querySelector('.map thead'))).not.toContain('Resistance');
    expect(seen(body())).not.toContain('Therapy resistance');
  });

  it('names what is new to the reader, or how to have that remembered', () => {
    const { actions } = open();
    press(named('Anoikis'));
    expect(actions.onConcept).toHaveBeenCalledWith('anoikis');
    const off = open({ news: { on: false, concepts: null } });
    expect(seen(body())).toContain('does not remember what you have read');
    press(named('Switch it on in the options'));
    expect(off.actions.onOptions).toHaveBeenCalled();
    expect(seen(open({ news: { on: true, concepts: [] } }).root)).toContain('met every term of this paper');
  });
});

describe('terms', () => {
  it('stand by category, and are filtered as one types', () => {
    const { root } = open({ tab: 'terms' });
    expect([...root.querySelectorAll('.group-head .mark')].map((e) => e.textContent)).toEqual([
      'Metastasis',
      'Resistance',
      'Mechanism',
      'Therapy',
      'Microenvironment',
      'Gene',
      'Clinical',
      'Model',
    ]);
    const field = root.querySelector('input[aria-label^="Filter"]') as HTMLInputElement;
    field.value = 'anoik';
    field.dispatchEvent(new Event('input', { bubbles: true }));
    return vi.waitFor(() => {
      expect([...root.querySelectorAll('.row-term')].map((e) => e.textContent)).toEqual(['Anoikis']);
      expect(root.querySelector('[role=status].unseen')?.textContent).toBe('1 of 10 terms');
    });
  });

  it('go to their place, open, and hide their category', () => {
    const { actions } = open({ tab: 'terms' });
    press(named('Go to “Anoikis” in the text'));
    press(named('Hide Metastasis'));
    expect(actions.onJump).toHaveBeenCalledWith('anoikis');
    expect(actions.onCategory).toHaveBeenCalledWith('metastasis', false);
  });
});

describe('the collection', () => {
  it('says why an article stands there, and takes a mark on and off', () => {
    const { actions } = open({ tab: 'collection' });
    expect(seen(body())).toContain('Shares drug-tolerant persister cell');
    const toRead = named('To read: Resistance to targeted therapies in acute myeloid leukemia');
    expect(toRead.getAttribute('aria-pressed')).toBe('true');
    press(toRead);
    expect(actions.onMark).toHaveBeenLastCalledWith('mecklenbrauck-2023', null);
    press(named('Read: Resistance to targeted therapies in acute myeloid leukemia'));
    expect(actions.onMark).toHaveBeenLastCalledWith('mecklenbrauck-2023', 'read');
  });

  it('lists what is followed even where there is no paper', () => {
    open({ ...gone, tab: 'collection', access: 'forbidden' });
    expect(seen(body())).toContain('The browser lets no extension read this page.');
    expect(seen(body())).toContain('27 articles · 3 new');
  });
});

describe('search', () => {
  const search = {
    query: 'persist',
    busy: false,
    concepts: (panel.terms ?? []).slice(2, 3).map(({ concept }) => concept),
    references: (panel.references.overview?.references ?? []).slice(0, 1),
    articles: [
      {
        id: 'x',
        title: 'On persisters',
        source: 'Stone A · J 2020',
        collection: 'Mine',
        url: 'https://a.example',
      },
    ],
  };
  const field = () => document.querySelector('[role=combobox]') as HTMLInputElement;

  it('groups what was found, and opens each in its own way', () => {
    const { actions } = open({ tab: 'search', search });
    const groups = [...document.querySelectorAll('[role=group] .entry-head')].map((e) => e.textContent);
    expect(groups).toEqual(['Lexicon', 'References of this paper', 'Collections']);
    key(field(), 'Enter');
    expect(actions.onConcept).toHaveBeenCalledWith('drug-tolerant-persister');
    key(field(), 'ArrowDown');
    key(field(), 'Enter');
    expect(actions.onReference).toHaveBeenCalledWith(1);
    key(field(), 'ArrowDown');
    key(field(), 'Enter');
    expect(actions.onArticle).toHaveBeenCalledWith('https://a.example');
    expect(
      document.getElementById(field().getAttribute('aria-activedescendant') ?? '')?.textContent,
    ).toContain('On persisters');
  });

  it('is there without a paper, and says when nothing was found', () => {
    open({ ...gone, tab: 'search', search: { ...search, concepts: [], references: [], articles: [] } });
    expect(seen(body())).toContain('Nothing found for “persist”.');
  });
});

describe('where there is no paper', () => {
  it.each<[string, Partial<PanelProps>, string, string[]]>([
    ['waits', { ...gone, waiting: true }, 'Looking at the page …', []],
    [
      'does not know the site',
      { ...gone, access: 'none', unknown: true },
      'press the toolbar button of Oncogloss',
      [],
    ],
    [
      'may not',
      { ...gone, access: 'none' },
      'Not on for this site.',
      ['Read this page now', 'Always on this site'],
    ],
    [
      'is off',
      { ...gone, page: { ...page, reason: 'site-off' } },
      'You turned it off for this site.',
      ['Turn on for this site'],
    ],
    [
      'finds no article',
      { ...gone, page: { ...page, reason: 'not-article' } },
      'does not look like an article',
      ['Read this page now', 'Turn off for this site'],
    ],
    ['has no tab', { ...gone, subject: null }, 'There is no page to speak of.', []],
  ])('it %s, and says what to do', (_, props, said, buttons) => {
    open(props);
    expect(seen(body())).toContain(said);
    expect([...(body()?.querySelectorAll('button') ?? [])].map((b) => b.textContent)).toEqual(buttons);
  });

  it('shows that the page is being read', () => {
    expect(open({ page: { ...page, busy: true } }).root.querySelector('.busy')).not.toBeNull();
    expect(open().root.querySelector('.busy')).toBeNull();
  });
});

describe('long work', () => {
  const long = { ...page, busy: true, progress: { done: 750_000, of: 3_000_000 } };
  const bar = () => document.querySelector('progress');
  const head = () => document.querySelector('.panel-head [role=status]');

  it.each(['paper', 'terms', 'notes', 'search'] as const)('shows how far it is in “%s”, and stops', (tab) => {
    const { actions } = open({ page: long, tab });
    expect(seen(head())).toBe('On Reading the page …');
    expect(bar()?.value).toBe(25);
    expect(bar()?.getAttribute('aria-label')).toBe('Share of the text looked through');
    // What changes all the time is not said all the time.
    expect(bar()?.closest('[role=status]')).toBeNull();
    press(named('Stop'));
    expect(actions.onWork).toHaveBeenCalledWith(false);
  });

  it('goes on when the reader wants it to, from where it stopped', () => {
    const { actions } = open({ page: { ...long, busy: false, stopped: true } });
    expect(seen(head())).toBe('On Stopped');
    expect(bar()?.value).toBe(25);
    press(named('Go on'));
    expect(actions.onWork).toHaveBeenCalledWith(true);
  });

  it('is no matter of pages that are read at once, are done, or are not read at all', () => {
    open({ page: { ...page, busy: true, progress: { done: 1_000, of: 60_000 } } });
    expect(bar()).toBeNull();
    open({ page: { ...long, busy: false } });
    expect(bar()).toBeNull();
    open({ page: { ...long, reason: 'site-off' } });
    expect(bar()).toBeNull();
  });
});

describe('tabs', () => {
  it('walk with the arrows', () => {
    const { actions } = open();
    key(document.querySelector('[data-tab=paper]') as Element, 'ArrowRight');
    expect(actions.onTab).toHaveBeenCalledWith('terms');
    key(document.querySelector('[data-tab=paper]') as Element, 'End');
    expect(actions.onTab).toHaveBeenLastCalledWith('search');
  });
});
