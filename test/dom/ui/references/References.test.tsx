import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { References } from '../../../../src/ui/references/References';
import type { ReferencesProps } from '../../../../src/ui/references/types';
import { overviewOf, references } from '../../gallery/references';
import { clear, key, named, press, seen, show } from '../render';

afterEach(clear);

function open(more: Partial<ReferencesProps> = {}) {
  const actions = {
    onJump: vi.fn(),
    onListed: vi.fn(),
    onCopy: vi.fn((..._: unknown[]) => Promise.resolve(true)),
    onSave: vi.fn((..._: unknown[]) => Promise.resolve(true)),
  };
  return { root: show(<References read {...references} actions={actions} {...more} />), actions };
}

const rows = () => [...document.querySelectorAll<HTMLElement>('.cited-row')];
const keys = () => rows().map((row) => row.querySelector('.cited-key')?.textContent);

function type(query: string): HTMLInputElement {
  const field = document.querySelector('.search-field input') as HTMLInputElement;
  act(() => {
    field.value = query;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
  return field;
}

function pick(label: string, value: string): void {
  const select = document.querySelector(`select[aria-label="${label}"]`) as HTMLSelectElement;
  act(() => {
    select.value = value;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  });
}

describe('the list', () => {
  it('shows number, title, authors, journal, year, how often cited, and a link', () => {
    open({ overview: overviewOf(24) });
    expect(seen(rows()[1] as Element)).toMatch(
      /^2Reversible tolerance.*Lindqvist, Okafor · J Invented Oncol · 20053×doi\.org$/,
    );
  });

  it('says in words where each is cited, and by key goes to one place after the other', () => {
    const { actions } = open({ overview: overviewOf(24) });
    const strip = rows()[1]?.querySelector('.strip') as HTMLElement;
    expect(strip.getAttribute('aria-label')).toBe(
      'Go there. Cited at 5%, 32%, 59%, in Introduction, Results',
    );
    for (let i = 0; i < 4; i++) press(strip);
    expect(actions.onJump.mock.calls).toEqual([
      [2, 0],
      [2, 1],
      [2, 2],
      [2, 0],
    ]);
  });

  it('goes to the tick nearest to the pointer', () => {
    const { actions } = open({ overview: overviewOf(24) });
    const strip = rows()[1]?.querySelector('.strip') as HTMLElement;
    strip.getBoundingClientRect = () => ({ left: 100, width: 200 }) as DOMRect;
    act(() => {
      strip.dispatchEvent(new MouseEvent('click', { bubbles: true, detail: 1, clientX: 210 }));
    });
    expect(actions.onJump).toHaveBeenCalledWith(2, 2);
  });

  it('unfolds a reference with every place as a control of its own', () => {
    const { root, actions } = open({ overview: overviewOf(24) });
    press(rows()[1]?.querySelector('.cited-head') as Element);
    expect(seen(root)).toContain('Lindqvist C, Okafor D');
    press(named('Results, 59%'));
    expect(actions.onJump).toHaveBeenCalledWith(2, 2);
    press(named('Show in the list: 2 Lindqvist, Okafor 2005'));
    expect(actions.onListed).toHaveBeenCalledWith(2);
  });

  it('marks those that the text never cites, but not while it is still being read', () => {
    const { root } = open({ overview: overviewOf(3) });
    expect(seen(rows()[2] as Element)).toContain('Not cited in the text');
    open({ overview: { ...overviewOf(3), places: [], busy: true } });
    expect(seen(root)).not.toContain('Not cited');
    expect(seen(root)).toContain('Reading the page');
  });

  it('draws a thousand in portions', () => {
    open({ overview: overviewOf(1000) });
    expect(rows()).toHaveLength(60);
    press(named('Show 60 more'));
    expect(rows()).toHaveLength(120);
    type('2004');
    expect(rows()).toHaveLength(50);
  });
});

describe('search, order and filters', () => {
  it('searches as one types; Escape empties the field and is used up by that', () => {
    const { root } = open();
    const field = type('vessel');
    expect(keys()).toEqual(['3', '13', '18', '23']);
    expect(seen(root.querySelector('.format-left [role=status]'))).toBe('4 of 24');
    expect(key(field, 'Escape').defaultPrevented).toBe(true);
    expect(rows()).toHaveLength(24);
    expect(key(field, 'Escape').defaultPrevented).toBe(false);
  });

  it('orders and sifts', () => {
    open();
    pick('Order', 'times');
    expect(keys().slice(0, 2)).toEqual(['7', '11']);
    press(document.querySelector('.tick input') as Element);
    expect(keys()).toEqual(['3', '6', '9', '12', '15', '18', '21', '24']);
  });

  it('says when nothing fits and leads back', () => {
    const { root } = open();
    type('xyzzy');
    expect(seen(root)).toContain('No reference fits.');
    press(named('Show all again'));
    expect(rows()).toHaveLength(24);
  });
});

describe('export', () => {
  it('takes the whole list, or what search and filters left, in the chosen format and order', async () => {
    const { actions } = open();
    pick('Format', 'ris');
    press(named('Save these 24 references as a RIS file'));
    expect(actions.onSave.mock.calls[0]).toEqual([references.overview?.references, 'ris']);
    type('vessel');
    press(named('Copy these 4 references as RIS'));
    const [taken] = actions.onCopy.mock.calls[0] as [{ n: number }[]];
    expect(taken.map(({ n }) => n)).toEqual([3, 13, 18, 23]);
    await act(async () => {});
    expect(seen(document.querySelector('.copy-outcome'))).toBe('Copied');
  });
});

describe('empty states say why', () => {
  it.each([
    [{ read: false, overview: null }, 'References appear here once the page has been read.'],
    [{ overview: null }, 'Reading the page'],
    [{ overview: { references: [], places: [], busy: true } }, 'Reading the page'],
    [{ overview: { references: [], places: [], busy: false } }, 'No list of references was found'],
    [{ overview: { ...overviewOf(5), places: [] } }, 'No citation in the text could be tied to this list'],
  ])('%#', (more, said) => {
    expect(seen(open(more).root)).toContain(said);
  });
});
