import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { loadCollections } from '../../../src/build/collection-plugin';
import { canonicalDoi } from '../../../src/core/identifiers';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));
const collections = loadCollections(path('../../../src/data/collections'));
const [collection] = collections;
const articles = collections.flatMap((c) => c.articles);
const article = (id: string) => collection?.articles.find((a) => a.id === id);

describe('the bundled collection', () => {
  it('keeps what introduces it, its stated members and what is only cited apart', () => {
    const ids = (membership: string) =>
      collection?.articles.filter((a) => a.membership === membership).map((a) => a.id);
    expect(ids('introduces')).toEqual(['sleeman-2023']);
    expect(ids('member')).toEqual(['mecklenbrauck-2023', 'blucher-2022']);
    expect(ids('cited')).toHaveLength(7);
  });

  it('leaves the DOI of the editorial empty: it is printed nowhere', () => {
    const { doi, pmid, pmcid } = article('sleeman-2023') ?? {};
    expect([doi, pmid, pmcid]).toEqual([undefined, undefined, undefined]);
  });

  it('knows what the editorial cites: its nine references, each an article of the collection', () => {
    const cited = article('sleeman-2023')?.cites ?? [];
    expect(cited).toHaveLength(9);
    for (const { value } of cited) expect(articles.filter((a) => a.doi === value)).toHaveLength(1);
  });

  it('writes identifiers canonically, and every article and identifier once', () => {
    for (const { doi, pmid, pmcid } of articles) {
      if (doi !== undefined) expect(canonicalDoi(doi)).toBe(doi);
      if (pmid !== undefined) expect(pmid).toMatch(/^\d{7,8}$/);
      if (pmcid !== undefined) expect(pmcid).toMatch(/^PMC\d{6,8}$/);
    }
    const all = articles.flatMap((a) => [a.id, a.doi, a.pmid, a.pmcid].filter((v) => v !== undefined));
    expect(new Set(all).size).toBe(all.length);
  });

  it('sums up in one line', () => {
    for (const { summary } of articles) if (summary) expect(summary).toMatch(/^[A-Z].{30,150}\.$/);
  });
});

const verified = path('../../../../shared/collection/collection.tsv');
describe.skipIf(!existsSync(verified))('beside the list of what was verified', () => {
  // The body runs where the test is skipped, too.
  const text = existsSync(verified) ? readFileSync(verified, 'utf8') : '';
  const [head = '', ...rows] = text.trimEnd().split('\n');
  const columns = head.split('\t');
  const table = rows.map((row) =>
    Object.fromEntries(row.split('\t').map((cell, at) => [columns[at] ?? '', cell])),
  );

  it('holds exactly its articles and every stated fact, and no other', () => {
    expect(collection?.articles.map((a) => a.id)).toEqual(table.map((row) => row.id));
    for (const row of table) {
      const a = article(row.id ?? '');
      expect([a?.doi ?? '', a?.pmid ?? '', a?.pmcid ?? '']).toEqual([row.doi, row.pmid, row.pmcid]);
      expect([a?.title, a?.journal, `${a?.year}`]).toEqual([row.title, row.journal, row.year]);
      expect(a?.authors.join('; ')).toBe(row.authors);
      const said = { introduces: /introduces/, member: /^stated: reference/, cited: /^cited by/ };
      expect(row.membership).toMatch(said[a?.membership ?? 'member']);
      if (a?.volumePages) expect(row.volume_pages).toBe(a.volumePages);
    }
  });
});
