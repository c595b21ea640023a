import { afterEach, describe, expect, it, vi } from 'vitest';
import { Glossary } from '../../../../src/ui/glossary/Glossary';
import type { GlossaryProps } from '../../../../src/ui/glossary/types';
import { detail, drugDetail } from '../../gallery/fixtures';
import { entries, glossary } from '../../gallery/glossary';
import { clear, key, named, press, seen, show } from '../render';

afterEach(clear);

function open(more: Partial<GlossaryProps> = {}) {
  const actions = {
    onSearch: vi.fn(),
    onCategory: vi.fn(),
    onPrintList: vi.fn(),
    onPrintEntry: vi.fn(),
    onCopy: vi.fn(() => Promise.resolve(true)),
  };
  const root = show(<Glossary {...glossary} {...more} actions={actions} />);
  return { root, actions };
}

const rows = (root: Element) =>
  [...root.querySelectorAll('.index-row')].map((row) => seen(row.querySelector('.row-term')));
const drug = { id: 'osimertinib', detail: drugDetail };

describe('the index', () => {
  it('lists all terms under their letters, each a link to its own address', () => {
    const { root } = open();
    expect(rows(root)).toEqual(entries.map(({ label }) => label));
    expect([...root.querySelectorAll('.letter h2')].map(seen)).toEqual([
      ...new Set(entries.map(({ letter }) => letter)),
    ]);
    const hrefs = [...root.querySelectorAll('.index-row')].map((row) => row.getAttribute('href'));
    expect(hrefs).toEqual(entries.map(({ id }) => `#${id}`));
  });

  it('goes to a letter', () => {
    open();
    press(named('G'));
    expect(document.activeElement?.getAttribute('href')).toBe('#gefitinib');
  });

  it('holds to one category, with the number of its terms', () => {
    const { root, actions } = open({ category: 'gene' });
    expect(rows(root)).toEqual(['EGFR']);
    expect(seen(root.querySelector('[role=status]'))).toBe('1 term');
    const therapy = [...root.querySelectorAll('.index .legend-entry')].find((e) =>
      seen(e).startsWith('Therapy'),
    );
    expect(seen(therapy ?? null)).toBe('Therapy4');
    press(therapy?.querySelector('input') as Element);
    expect(actions.onCategory).toHaveBeenCalledWith('therapy');
  });

  it('shows what a search found, best first and of the chosen category only', () => {
    const found = ['osimertinib', 'egfr-t790m', 'gefitinib'];
    expect(rows(open({ query: 'osi', found }).root)).toEqual(['Osimertinib', 'EGFR T790M', 'Gefitinib']);
    expect(rows(open({ query: 'osi', found, category: 'mechanism' }).root)).toEqual(['EGFR T790M']);
    expect(seen(open({ query: 'xyzzy', found: [] }).root)).toContain('Nothing found for “xyzzy”');
  });

  it('is walked by Up and Down, from the search field and back to it', () => {
    const { root, actions } = open();
    const field = root.querySelector('.search input') as HTMLInputElement;
    const links = [...root.querySelectorAll('.index-row')];
    field.focus();
    key(field, 'ArrowDown');
    expect(document.activeElement).toBe(links[0]);
    key(links[0] as Element, 'ArrowDown');
    expect(document.activeElement).toBe(links[1]);
    key(links[1] as Element, 'ArrowUp');
    key(links[0] as Element, 'ArrowUp');
    expect(document.activeElement).toBe(field);
    key(field, 'Escape');
    expect(actions.onSearch).toHaveBeenCalledWith('');
  });

  it('is printed as it is filtered, in short or in full', () => {
    const { actions } = open({ category: 'mechanism' });
    const ids = entries.filter(({ category }) => category === 'mechanism').map(({ id }) => id);
    press(named('Print list'));
    press(named('Print with explanations'));
    expect(actions.onPrintList.mock.calls).toEqual([
      ['list', ids],
      ['full', ids],
    ]);
  });
});

describe('a concept', () => {
  it('has everything that is said of it, and its neighbours as links', () => {
    const { root } = open({ open: drug });
    const leaf = root.querySelector('main') as Element;
    const { concept } = drugDetail;
    for (const text of [concept.label, concept.gloss, concept.explanation, concept.confusable])
      expect(seen(leaf)).toContain(text);
    expect(seen(leaf)).toContain('Also written AZD9291, Tagrisso, mereletinib');
    expect(seen(leaf)).toContain('In contrast to Gefitinib');
    expect([...leaf.querySelectorAll('.facts tr')].map(seen)).toContain('TargetEGFR, EGFR T790M');
    expect(leaf.querySelector('.facts a')?.getAttribute('href')).toBe('#egfr-tki');
    expect(root.querySelector('[aria-current=page]')?.getAttribute('href')).toBe('#osimertinib');
  });

  it('is drawn with its neighbours in groups, each a link that can be reached by keyboard', () => {
    const { root } = open({ open: drug });
    const graph = root.querySelector('svg.graph') as Element;
    const groups = [...graph.querySelectorAll('[role=list]')].map((group) =>
      group.getAttribute('aria-label'),
    );
    expect(groups.sort()).toEqual(['A kind of', 'In contrast to', 'Resistance through', 'Targets']);
    const links = [...graph.querySelectorAll('a')].map(
      (a) => `${a.getAttribute('href')} ${a.getAttribute('aria-label')}`,
    );
    expect(links).toHaveLength(7);
    expect(links).toContain('#egfr-c797s EGFR C797S');
    expect(graph.querySelector('a[href="#egfr-t790m"] .tick')?.getAttribute('data-category')).toBe(
      'mechanism',
    );
    const description = root.querySelector(`[id="${graph.getAttribute('aria-describedby')}"]`);
    expect(description?.textContent).toContain('Osimertinib in the middle');
    expect(description?.textContent).toContain('7 related terms');
  });

  it('takes the focus when it opens, and gives it back to its line in the index', () => {
    const { root } = open({ open: drug });
    expect(document.activeElement).toBe(root.querySelector('main h2'));
    open({ open: null });
    expect(document.activeElement?.getAttribute('href')).toBe('#osimertinib');
  });

  it('leads to its neighbours in the list as it is filtered', () => {
    const { root } = open({ open: drug, category: 'therapy' });
    const [previous, next] = [...root.querySelectorAll('.leafing a')];
    expect([previous?.getAttribute('href'), next?.getAttribute('href')]).toEqual([
      '#gefitinib',
      '#targeted-therapy',
    ]);
    expect(open({ open: drug, category: 'gene' }).root.querySelector('.leafing')).toBeNull();
  });

  it('is left out of the drawing when nothing is related to it', () => {
    const alone = { ...detail, relations: [] };
    expect(open({ open: { id: 'x', detail: alone } }).root.querySelector('svg.graph')).toBeNull();
  });

  it('says plainly when there is none of that id, and parses nothing of it', () => {
    const id = '<img src=x>';
    const { root } = open({ open: { id, detail: null } });
    expect(seen(root.querySelector('main'))).toContain(`There is no term “${id}” in this glossary.`);
    expect(root.querySelector('main img')).toBeNull();
    expect(document.activeElement).toBe(root.querySelector('main h2'));
  });
});

describe('the first page', () => {
  it('says what there is and names the most connected terms of each category', () => {
    const { root, actions } = open();
    const chapters = [...root.querySelectorAll('.chapter')].map(seen);
    expect(chapters).toHaveLength(8);
    expect(chapters.find((text) => text.startsWith('Resistance2'))).toContain(
      'Begin with Therapy resistance, Drug-tolerant persister cell',
    );
    press(root.querySelector('.chapter-name') as Element);
    expect(actions.onCategory).toHaveBeenCalledWith('metastasis');
  });

  it('says that it is reading, and what went wrong', () => {
    expect(seen(open({ entries: null }).root)).toContain('Reading the lexicon');
    const { root } = open({ entries: null, error: 'No answer.' });
    expect(seen(root.querySelector('[role=alert]'))).toBe('No answer.');
    expect(seen(root)).not.toContain('Reading the lexicon');
  });
});

describe('on paper', () => {
  it('has the listed concepts in full only when that was asked for', () => {
    expect(open({}).root.querySelector('.print-full')).toBeNull();
    const { root } = open({ printing: { kind: 'full', concepts: [drugDetail, detail] } });
    const printed = [...root.querySelectorAll('.print-entry')].map(seen);
    expect(printed).toHaveLength(2);
    expect(printed[0]).toContain('Resistance throughEGFR C797S, MET amplification');
    expect(printed[1]).toContain(detail.concept.explanation);
  });
});
