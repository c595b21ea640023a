import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { CitationCard } from '../../../../src/ui/citation/CitationCard';
import type { CitationCardProps } from '../../../../src/ui/citation/types';
import { citation, cited, citedList } from '../../gallery/citations';
import { clear, named, press, seen, show } from '../render';

afterEach(clear);

function open(more: Partial<CitationCardProps> = {}) {
  const actions = {
    onStep: vi.fn(),
    onBack: vi.fn(),
    onListed: vi.fn(),
    onCopy: vi.fn(() => Promise.resolve(true)),
    onSave: vi.fn(() => Promise.resolve(true)),
    onConcept: vi.fn(),
    onClose: vi.fn(),
  };
  return { root: show(<CitationCard {...citation} {...actions} {...more} />), actions };
}

function choose(format: string, at = 0): void {
  const select = document.querySelectorAll('select')[at] as HTMLSelectElement;
  act(() => {
    select.value = format;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  });
}

describe('one reference', () => {
  it('stands under its title with authors, journal and links', () => {
    const { root } = open();
    expect(seen(root.querySelector('h2'))).toMatch(/^Reversible tolerance of persister cells/);
    expect(seen(root)).toContain('Harrow AB, Lindqvist C, Okafor D and 3 more');
    expect(seen(root)).toContain('J Invented Oncol 2019;40(1):33–44');
    const links = [...root.querySelectorAll('a')].map((a) => [seen(a), a.target, a.rel]);
    expect(links[0]).toEqual(['doi.org', '_blank', 'noopener noreferrer']);
    expect(links.map(([label]) => label)).toEqual([
      'doi.org',
      'PubMed',
      'PMC full text',
      'Europe PMC',
      'Library',
    ]);
  });

  it('shows all authors on demand, and the button stays', () => {
    const { root } = open();
    press(named('and 3 more'));
    expect(seen(root)).toContain('Okafor D, Petrenko E, Sato F, Weber GH fewer');
  });

  it('says that authors are missing where the list itself was cut short', () => {
    const reference = { ...cited.reference, authors: ['Harrow AB'], etAl: true };
    expect(seen(open({ references: [{ ...cited, reference }] }).root)).toContain('Harrow AB et al.');
  });

  it('says how often and where it is cited, and steps and returns', () => {
    const { root, actions } = open({ canBack: true });
    expect(seen(root)).toContain('Cited 4 times here2 of 4');
    press(named('Next place that cites 7 Harrow et al. 2019'));
    press(named('Previous place that cites 7 Harrow et al. 2019'));
    expect(actions.onStep.mock.calls).toEqual([
      [7, 1],
      [7, -1],
    ]);
    press(named('Back to where you were'));
    expect(actions.onBack).toHaveBeenCalledTimes(1);
    press(named('Show in the list: 7 Harrow et al. 2019'));
    expect(actions.onListed).toHaveBeenCalledWith(7);
  });

  it('offers no steps where there is one place, and no way back where nobody left', () => {
    const { root } = open({ references: [{ ...cited, place: { index: 1, total: 1 } }] });
    expect(seen(root)).toContain('Cited once here');
    expect(root.querySelectorAll('.cited-steps button')).toHaveLength(0);
  });

  it('names the collection and the concepts shared', () => {
    const { root, actions } = open();
    expect(seen(root)).toContain('In the collection “Mechanisms of resistance to cancer therapy”to read');
    press(named('EGFR'));
    expect(actions.onConcept).toHaveBeenCalledWith({ id: 'egfr', label: 'EGFR' });
    expect(root.querySelector('.cited-chip .mark')?.getAttribute('data-category')).toBe('resistance');
  });

  it('copies and saves in the chosen format and says what came of it', async () => {
    const { root, actions } = open();
    choose('bibtex');
    press(named('Copy reference 7 as BibTeX'));
    expect(actions.onCopy).toHaveBeenCalledWith(7, 'bibtex');
    await act(async () => {});
    expect(seen(root.querySelector('[role=status]'))).toBe('Copied');
    actions.onSave.mockRejectedValueOnce(new Error('full'));
    press(named('Save reference 7 as a BibTeX file'));
    expect(actions.onSave).toHaveBeenCalledWith(7, 'bibtex');
    await act(async () => {});
    expect(seen(root.querySelector('[role=status]'))).toBe('Could not save');
  });

  it('is shown as printed where it was not understood', () => {
    const reference = { n: 3, key: '3', authors: ['Ghost Z'], text: 'Unpublished data <b>of</b> ours.' };
    const { root } = open({ references: [{ ...cited, reference, links: [], shared: [], collections: [] }] });
    expect(seen(root.querySelector('h2'))).toBe('Unpublished data <b>of</b> ours.');
    expect(root.querySelector('b')).toBeNull();
    expect(seen(root)).not.toContain('Ghost');
  });

  it('never makes a link of an address that is none', () => {
    const links = [{ label: 'Evil', url: 'javascript:alert(1)' }];
    expect(open({ references: [{ ...cited, links }] }).root.querySelector('a')).toBeNull();
  });
});

describe('several references', () => {
  const three = { marker: '[4–6]', references: citedList(4, 3) };
  const heads = () => [...document.querySelectorAll<HTMLElement>('.cited-head')];

  it('stand folded in the order of the marker', () => {
    const { root } = open(three);
    expect(seen(root.querySelector('h2'))).toBe('3 references [4–6]');
    expect(heads().map((head) => [seen(head).slice(0, 1), head.getAttribute('aria-expanded')])).toEqual([
      ['4', 'false'],
      ['5', 'false'],
      ['6', 'false'],
    ]);
    expect(root.querySelector('.services')).toBeNull();
  });

  it('unfold one by one and keep the others as they are', () => {
    const { root, actions } = open(three);
    press(heads()[1] as Element);
    press(heads()[2] as Element);
    expect(root.querySelectorAll('.cited-body')).toHaveLength(2);
    press(named('Next place that cites 5 Lindqvist, Okafor 2005'));
    expect(actions.onStep).toHaveBeenCalledWith(5, 1);
    press(heads()[1] as Element);
    expect(heads().map((head) => head.getAttribute('aria-expanded'))).toEqual(['false', 'false', 'true']);
  });

  it('open at the one with which the reader came', () => {
    open({ ...three, opened: 6 });
    expect(heads().map((head) => head.getAttribute('aria-expanded'))).toEqual(['false', 'false', 'true']);
  });

  it('are copied and saved together, or one alone in the same format', () => {
    const { actions } = open({ ...three, opened: 5 });
    choose('ris');
    press(named('Copy all 3 as RIS'));
    press(named('Save all 3 as a RIS file'));
    press(named('Copy reference 5 as RIS'));
    expect(actions.onCopy.mock.calls).toEqual([
      ['all', 'ris'],
      [5, 'ris'],
    ]);
    expect(actions.onSave.mock.calls).toEqual([['all', 'ris']]);
  });
});
