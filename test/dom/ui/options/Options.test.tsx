import { afterEach, describe, expect, it, vi } from 'vitest';
import { CATEGORIES, defaultSettings } from '../../../../src/core/model';
import { Options } from '../../../../src/ui/options/Options';
import type { OptionsProps } from '../../../../src/ui/options/types';
import { clear, named, press, seen, show } from '../render';

afterEach(clear);

function open(more: Partial<OptionsProps> = {}) {
  const actions = {
    onSiteBack: vi.fn(),
    onRevoke: vi.fn(),
    onDensity: vi.fn(),
    onCategory: vi.fn(),
    onIdentifiers: vi.fn(),
    onHoverDelay: vi.fn(),
  };
  const root = show(
    <Options
      settings={defaultSettings}
      categories={CATEGORIES}
      grantedHosts={[]}
      version="0.1.0"
      glossary="/glossary"
      {...more}
      actions={actions}
    />,
  );
  return { root, actions };
}

describe('Options', () => {
  it('lists sites and takes them back one by one', () => {
    const { actions } = open({
      settings: { ...defaultSettings, offHosts: ['a.example', 'b.example'] },
      grantedHosts: ['c.example'],
    });
    press(named('Turn on again for b.example'));
    expect(actions.onSiteBack).toHaveBeenCalledWith('b.example');
    press(named('Remove c.example'));
    expect(actions.onRevoke).toHaveBeenCalledWith('c.example');
  });

  it('says where sites come from when there are none', () => {
    const { root } = open();
    expect(seen(root)).toContain('None. Turn it off for a site from the toolbar button.');
    expect(seen(root)).toContain('None. Journal sites are built in');
  });

  it('switches categories and identifiers', () => {
    const { root, actions } = open({ settings: { ...defaultSettings, hiddenCategories: ['gene'] } });
    const ticks = [...root.querySelectorAll<HTMLInputElement>('.legend input')];
    expect(ticks.map(({ checked }) => checked)).toEqual(CATEGORIES.map((category) => category !== 'gene'));
    press(ticks[CATEGORIES.indexOf('gene')] as HTMLElement);
    expect(actions.onCategory).toHaveBeenCalledWith('gene', true);
    press(root.querySelector('.tick input') as HTMLElement);
    expect(actions.onIdentifiers).toHaveBeenCalledWith(false);
  });

  it('chooses a hover delay in milliseconds and keeps an unusual one', () => {
    const { root, actions } = open({ settings: { ...defaultSettings, hoverDelay: 450 } });
    const select = root.querySelector('select') as HTMLSelectElement;
    expect(select.value).toBe('450');
    expect([...select.options].map(({ value }) => value)).toEqual([
      '150',
      '300',
      '450',
      '600',
      '1000',
      '2000',
    ]);
    select.value = '600';
    select.dispatchEvent(new Event('change', { bubbles: true }));
    expect(actions.onHoverDelay).toHaveBeenCalledWith(600);
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
