import { describe, expect, it } from 'vitest';
import type { Note } from '../../../../../src/core/model';
import { foldTokens } from '../../../../../src/core/text';
import { noteIndex } from '../../../../../src/extension/background/notes/search-index';
import { pick, seeded } from '../../../harness/odd-text';
import { aNote } from '../../store/fixtures';

const WORDS =
  'the a of on cell cells cellular Tumour tumor TGF-β beta drug-resistant anoikis über 🧬 PD-L1 é e'.split(
    ' ',
  );
const TITLES: Record<string, string> = { p1: 'On dormancy of cells', p2: 'Über drugs' };
const names = {
  paper: (key: string) => ({ title: TITLES[key] ?? '', authors: ['Muster A'] }),
  concept: (id: string) => (id === 'emt' ? 'Epithelial–mesenchymal transition' : undefined),
};
const index = (notes: Note[]) => noteIndex(notes, names);
const ids = (notes: readonly Note[]) => notes.map(({ id }) => id);

/** Reads every note, word by word, as the index should answer. */
function read(notes: readonly Note[], query: string): string[] {
  const common = /^(the|a|of|on)$/;
  const all = foldTokens(query).filter((word) => /[\p{L}\p{N}]/u.test(word));
  const telling = all.filter((word) => !common.test(word));
  const wanted = telling.length > 0 ? telling : all;
  const words = ({ body, tags, concepts, target, paper }: Note) =>
    foldTokens(
      [
        body,
        ...tags,
        ...concepts.map((id) => names.concept(id) ?? id),
        target.quote.exact,
        TITLES[paper],
        'Muster A',
      ].join(' '),
    );
  return ids(
    notes.filter((note) =>
      wanted.every((one) =>
        words(note).some((word) =>
          one.length > 2 && !common.test(one) ? word.startsWith(one) : word === one,
        ),
      ),
    ),
  ).sort();
}

describe('the search over notes', () => {
  it('finds every note that reading all of them finds, and no other, while notes come, change and go', () => {
    const random = seeded(11);
    const some = (most: number) =>
      Array.from({ length: Math.floor(random() * most) }, () => pick(random, WORDS)).join(' ');
    const make = (id: string) =>
      aNote({
        id,
        paper: pick(random, ['p1', 'p2', 'p3']),
        body: some(6),
        tags: random() < 0.3 ? [some(2)] : [],
        concepts: random() < 0.2 ? ['emt'] : [],
        target: { ...aNote().target, quote: { exact: some(4), prefix: '', suffix: '' } },
      });
    const now = new Map<string, Note>();
    for (let i = 0; i < 120; i++) now.set(`n${i}`, make(`n${i}`));
    const found = index([...now.values()]);
    let asked = 0;
    for (let round = 0; round < 400; round++) {
      const id = `n${Math.floor(random() * 150)}`;
      const before = now.get(id);
      // A note stays on its paper; thrown away it is gone from the index.
      const note = { ...make(id), ...(before && { paper: before.paper }) };
      if (random() < 0.2) {
        found.put({ ...(before ?? note), deleted: '2026-11-20T10:00:00.000Z' });
        now.delete(id);
      } else {
        found.put(note);
        now.set(id, note);
      }
      const word = pick(random, WORDS);
      const query = random() < 0.5 ? word.slice(0, 3) : `${word} ${pick(random, WORDS)}`;
      const expected = read([...now.values()], query);
      if (foldTokens(query).some((token) => /[\p{L}\p{N}]/u.test(token))) {
        const { notes, total } = found.search({ query, limit: 1_000 });
        expect([query, ids(notes).sort()]).toEqual([query, expected]);
        expect(total).toBe(expected.length);
        asked += expected.length > 0 ? 1 : 0;
      }
    }
    expect(asked).toBeGreaterThan(200);
  });

  it('stays small and right when one note is stored over and over', () => {
    const found = index([aNote({ id: 'other', body: 'dormancy' })]);
    for (let i = 0; i < 2_500; i++) found.put(aNote({ id: 'n', body: `draft${i}` }));
    expect(ids(found.search({ query: 'draft2499', limit: 9 }).notes)).toEqual(['n']);
    expect(found.search({ query: 'draft', limit: 9 }).total).toBe(1);
    expect(ids(found.search({ query: 'dormancy', limit: 9 }).notes)).toEqual(['other']);
  });

  it('puts first where the words are the reader’s own, rare or whole', () => {
    const passage = (exact: string) => ({ ...aNote().target, quote: { exact, prefix: '', suffix: '' } });
    const found = index([
      aNote({ id: 'passage', body: 'x', target: passage('anoikis again') }),
      aNote({ id: 'own', body: 'anoikis again', concepts: [], target: passage('x') }),
    ]);
    expect(found.search({ query: 'again', limit: 9 }).notes[0]?.id).toBe('own');
    const whole = index([aNote({ id: 'longer', body: 'cellularity' }), aNote({ id: 'whole', body: 'cell' })]);
    expect(ids(whole.search({ query: 'cell', limit: 9 }).notes)).toEqual(['whole', 'longer']);
  });

  it('gives the best of many, not the first, and says how many there are', () => {
    const notes = Array.from({ length: 300 }, (_, i) =>
      aNote({ id: `n${i}`, body: i === 250 ? 'resist resist resist' : `resist ${'word '.repeat(5)}` }),
    );
    const { notes: first, total } = index(notes).search({ query: 'resist', limit: 5 });
    expect([first[0]?.id, first.length, total]).toEqual(['n250', 5, 300]);
  });

  it('gives the first notes in the order of their text, or those changed last', () => {
    const notes = [300, 100, 200].map((start, i) => ({
      ...aNote({ id: `n${start}`, modified: `2026-11-0${i + 1}T00:00:00.000Z` }),
      target: { ...aNote().target, position: { start, end: start + 5 } },
    }));
    const all = index(notes);
    expect(ids(all.search({ query: '', limit: 2, order: 'text' }).notes)).toEqual(['n100', 'n200']);
    expect(ids(all.search({ query: '', limit: 2 }).notes)).toEqual(['n200', 'n100']);
  });

  it('finds nothing by signs alone', () => {
    expect(index([aNote()]).search({ query: '!? –', limit: 9 }).total).toBe(0);
  });
});
