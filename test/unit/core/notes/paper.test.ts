import { describe, expect, it } from 'vitest';
import type { PaperRef } from '../../../../src/core/model';
import { paperKey, samePaper } from '../../../../src/core/notes/paper';

const ref = (parts: Partial<PaperRef> & { doi?: string; pmid?: string; pmcid?: string; arxiv?: string }) => {
  const { doi, pmid, pmcid, arxiv, identifiers = [], ...rest } = parts;
  const named = { doi, pmid, pmcid, arxiv };
  const own = Object.entries(named).flatMap(([kind, value]) =>
    value === undefined ? [] : [{ kind: kind as 'doi', value }],
  );
  return { identifiers: [...identifiers, ...own], ...rest } satisfies PaperRef;
};
/** Asks both ways round: the relation is symmetric. */
function relation(a: PaperRef, b: PaperRef) {
  const answer = samePaper(a, b);
  expect(samePaper(b, a)).toBe(answer);
  return answer;
}

describe('one paper, many addresses', () => {
  const journal = ref({ doi: '10.5555/Onc.2026.17', url: 'https://journal.example/article/17' });
  const pmc = ref({ doi: '10.5555/onc.2026.17', pmcid: 'PMC1234567', pmid: '12345678' });
  const pubmed = ref({ pmid: '12345678', url: 'https://pubmed.ncbi.nlm.nih.gov/12345678/' });
  const europe = ref({ pmcid: 'pmc1234567', url: 'https://europepmc.org/article/PMC/PMC1234567' });

  it('joins journal and PMC by the DOI, whatever its case', () => {
    expect(relation(journal, pmc)).toBe('same');
  });
  it('joins PMC with PubMed and Europe PMC by their numbers', () => {
    expect(relation(pmc, pubmed)).toBe('same');
    expect(relation(pmc, europe)).toBe('same');
  });
  it('reads a number from the page’s own address when the page states none', () => {
    const bare = ref({ url: 'https://pmc.ncbi.nlm.nih.gov/articles/PMC1234567/?report=reader#s2' });
    expect(relation(bare, europe)).toBe('same');
  });
  it('joins a saved copy by what it states, not by where it lies', () => {
    expect(
      relation(ref({ doi: 'https://doi.org/10.5555/onc.2026.17', url: 'file:///tmp/a.html' }), journal),
    ).toBe('same');
  });
  it('does not join pages by an empty or broken DOI', () => {
    for (const doi of ['', ' ', 'doi:', '10.5555/', 'null']) {
      const [a, b] = [ref({ doi, url: 'https://x.example/1' }), ref({ doi, url: 'https://x.example/2' })];
      expect(relation(a, b)).toBe('different');
    }
  });
  it('does not show notes of one PubMed page on another', () => {
    const [a, b] = [ref({ pmid: '12345678' }), ref({ pmid: '12345679' })];
    const listing = 'https://pubmed.ncbi.nlm.nih.gov/?term=anoikis';
    expect(relation(a, b)).toBe('different');
    expect(relation({ ...a, url: listing }, { ...b, url: listing })).toBe('different');
  });
  it('does not keep the old paper when an app changes the page under one address', () => {
    const url = 'https://reader.example/view';
    expect(relation(ref({ doi: '10.5555/a1', url }), ref({ doi: '10.5555/a2', url }))).toBe('different');
  });
  it('takes no trial or data set for the paper', () => {
    const nct = { kind: 'nct', value: 'NCT00000001' } as const;
    expect(relation(ref({ identifiers: [nct] }), ref({ identifiers: [nct] }))).toBe('different');
  });
});

describe('versions', () => {
  const version = (n: string) => ref({ doi: '10.5555/2026.01.02.123456', version: n });
  it('says so when versions of a preprint share a DOI', () => {
    expect(relation(version('1'), version('2'))).toBe('other-version');
    expect(relation(version('v2'), version('2'))).toBe('same');
  });
  it('says so when only one page states its version', () => {
    expect(relation(version('2'), ref({ doi: '10.5555/2026.01.02.123456' }))).toBe('other-version');
  });
  it('reads the version inside a DOI or an address', () => {
    expect(relation(ref({ doi: '10.5555/rs.3.rs-77/v1' }), ref({ doi: '10.5555/rs.3.rs-77/v2' }))).toBe(
      'other-version',
    );
    const at = (n: number) => ref({ arxiv: '2601.01234', url: `https://arxiv.org/abs/2601.01234v${n}` });
    expect(relation(at(1), at(2))).toBe('other-version');
    expect(relation(at(2), ref({ doi: '10.48550/arXiv.2601.01234', version: '2' }))).toBe('same');
  });
});

describe('chapters', () => {
  const chapter = (name: string) => ref({ doi: '10.5555/book', chapter: name });
  it('keeps chapters apart that share the DOI of their book', () => {
    expect(relation(chapter('12–34'), chapter('35–50'))).toBe('other-chapter');
    expect(relation(chapter('12–34'), chapter('12-34'))).toBe('same');
    expect(relation(chapter('12–34'), ref({ doi: '10.5555/book' }))).toBe('other-chapter');
  });
  it('compares chapters’ addresses as addresses', () => {
    expect(relation(chapter('http://b.example/c/1#x'), chapter('https://b.example/c/1/'))).toBe('same');
  });
  it('keeps abstracts of one supplement apart by their PMIDs', () => {
    const [a, b] = [ref({ doi: '10.5555/suppl', pmid: '111' }), ref({ doi: '10.5555/suppl', pmid: '112' })];
    expect(relation(a, b)).toBe('other-chapter');
  });
});

describe('addresses', () => {
  const at = (url: string) => ref({ url });
  it('ignores scheme, fragment, tracking and a trailing slash', () => {
    const forms = ['https://x.example/a?id=1', 'http://X.example/a/?utm_source=mail&id=1#top'];
    expect(relation(at(forms[0] ?? ''), at(forms[1] ?? ''))).toBe('same');
    expect(paperKey(at(forms[1] ?? ''))).toBe('url:x.example/a?id=1');
  });
  it('keeps parameters that say what is shown', () => {
    expect(relation(at('https://x.example/a?id=1'), at('https://x.example/a?id=2'))).toBe('different');
  });
  it('joins a page that names its paper late with itself', () => {
    expect(relation(at('https://x.example/a'), ref({ doi: '10.5555/a1', url: 'https://x.example/a' }))).toBe(
      'same',
    );
  });
  it('does not take the address of a whole site for that of a paper', () => {
    expect(relation(at('https://x.example/'), at('https://x.example'))).toBe('different');
  });
});

describe('paperKey', () => {
  it('is the DOI in lower case, with version and chapter', () => {
    expect(paperKey(ref({ doi: 'doi:10.5555/ABC', pmid: '1' }))).toBe('doi:10.5555/abc');
    expect(paperKey(ref({ doi: '10.5555/abc1v2' }))).toBe('doi:10.5555/abc1;version=2');
    expect(paperKey(ref({ doi: '10.5555/abc', chapter: '1–9' }))).toBe('doi:10.5555/abc;chapter=1-9');
  });
  it('falls back on PMCID, PMID, arXiv', () => {
    expect(paperKey(ref({ pmid: '7', pmcid: 'PMC70000' }))).toBe('pmcid:70000');
    expect(paperKey(ref({ arxiv: '2601.01234' }))).toBe('arxiv:2601.01234');
  });
});
