import { afterEach, describe, expect, it, vi } from 'vitest';
import { TermCard } from '../../../../src/ui/card/TermCard';
import type { ConceptDetail } from '../../../../src/ui/card/types';
import { plainDetail } from '../../gallery/fixtures';
import { anoikisEntry, vocabularyDetail } from '../../gallery/vocabularies';
import { clear, named, press, seen, show } from '../render';

afterEach(clear);

const card = (detail: ConceptDetail, surface = 'anoikis') =>
  show(
    <TermCard
      surface={surface}
      detail={detail}
      onStep={vi.fn()}
      onConcept={vi.fn()}
      onGlossary={vi.fn()}
      onCopy={async () => true}
      onClose={vi.fn()}
    />,
  );

describe('the card of words that vocabularies claim', () => {
  it('shows ours first, and then each entry under the name of its vocabulary', () => {
    const root = card({ ...plainDetail, also: [anoikisEntry] });
    const said = seen(root);
    expect(said.indexOf('Open in the glossary')).toBeGreaterThan(0);
    expect(said.slice(said.indexOf('Open in the glossary'))).toBe(
      'Open in the glossary' +
        'Names of our laboratoryanoikis assay' +
        'Cells are kept from adhering for 24 hours; those that live are counted.' +
        'Also written detachment assayLAB:0007',
    );
    expect(root.querySelectorAll('h3')).toHaveLength(1);
    // A long card does not show its end: its head leads there.
    press(named('Names of our laboratory'));
    expect(document.activeElement).toBe(root.querySelector('.claims'));
    // A code that nobody is known to show is no link.
    expect(root.querySelector('.claims a')).toBeNull();
  });

  it('shows text of a file as text', () => {
    const root = card({ ...plainDetail, also: [{ ...anoikisEntry, gloss: '<img src=x onerror=alert(1)>' }] });
    expect(root.querySelector('img')).toBeNull();
    expect(seen(root)).toContain('<img src=x onerror=alert(1)>');
  });

  it('has no such part where nothing else claims them', () => {
    expect(card(plainDetail).querySelector('.claims')).toBeNull();
  });

  it('marks an entry in the colour of its vocabulary', () => {
    const root = card({ ...plainDetail, also: [{ ...anoikisEntry, mark: 'v2' }] });
    expect(root.querySelector('.claim .mark')?.getAttribute('data-category')).toBe('v2');
  });
});

describe('the card of a term that only a vocabulary knows', () => {
  it('names the vocabulary, promises no definition and leads to no page of the glossary', () => {
    const said = seen(card(vocabularyDetail, 'BSSA1'));
    expect(said).toContain('Bernard-Soulier syndrome type A1');
    expect(said).toContain('The vocabulary gives no definition.');
    expect(said).toContain('From your vocabulary Human diseases');
    expect(said).toContain('DOID:0111045');
    expect(said).not.toContain('glossary');
  });

  it('is marked in the colour of its vocabulary', () => {
    const { concept } = vocabularyDetail;
    const root = card({ ...vocabularyDetail, concept: { ...concept, mark: 'v1' } }, 'BSSA1');
    expect(
      new Set([...root.querySelectorAll('.mark')].map((mark) => mark.getAttribute('data-category'))),
    ).toEqual(new Set(['v1']));
  });
});
