import { describe, expect, it } from 'vitest';
import { relater } from '../../../../src/core/collections';
import type { Concept, Identifier, TaggedArticle } from '../../../../src/core/model';

const doi = (value: string): Identifier => ({ kind: 'doi', value });
const concept = (id: string, label: string, broader: string[] = []): [string, Concept] => [
  id,
  { id, label, category: 'mechanism', synonyms: [], codes: [], relations: { broader } },
];
const concepts = new Map([
  concept('resistance', 'Drug resistance'),
  concept('persister', 'Drug-tolerant persister cell', ['resistance']),
  concept('emt', 'Epithelial–mesenchymal transition'),
  concept('dormancy', 'Tumour dormancy'),
]);
const article = (id: string, more: Partial<TaggedArticle> = {}): TaggedArticle => ({
  id,
  title: id,
  authors: [],
  membership: 'member',
  concepts: [],
  ...more,
});
const ask = (articles: TaggedArticle[], interest: Partial<Parameters<ReturnType<typeof relater>>[0]>) =>
  relater(articles, concepts)({ concepts: [], identifiers: [], ...interest });
const ids = (found: ReturnType<typeof ask>) => found.map((r) => r.article.id);
const uses = (...names: string[]) => names.map((name) => ({ concept: name, count: 3 }));

describe('what is related, and why', () => {
  it('counts a rare concept for more than a common one', () => {
    const common = ['a', 'b', 'c', 'd'].map((id) => article(id, { concepts: ['resistance'] }));
    const found = ask([...common, article('rare', { concepts: ['emt'] })], {
      concepts: uses('resistance', 'emt'),
    });
    expect(ids(found)).toEqual(['rare', 'a', 'b', 'c', 'd']);
    expect(found[0]?.sharedConcepts).toEqual(['emt']);
  });

  it('counts a broader or narrower neighbour for less than the concept itself', () => {
    const articles = [
      article('itself', { concepts: ['persister'] }),
      article('wider', { concepts: ['resistance'] }),
    ];
    expect(ids(ask(articles, { concepts: uses('persister') }))).toEqual(['itself', 'wider']);
    expect(ids(ask(articles, { concepts: uses('resistance') }))).toEqual(['wider', 'itself']);
  });

  it('names the rarest of several shared concepts first', () => {
    const articles = [
      article('both', { concepts: ['resistance', 'emt'] }),
      article('x', { concepts: ['resistance'] }),
    ];
    expect(ask(articles, { concepts: uses('resistance', 'emt') })[0]?.sharedConcepts).toEqual([
      'emt',
      'resistance',
    ]);
  });

  it('puts what the page cites, or what cites the page, before what shares a concept', () => {
    const articles = [
      article('same-subject', { concepts: ['emt'] }),
      article('cited', { doi: '10.1000/Cited' }),
      article('citing', { cites: [doi('10.1000/page')] }),
    ];
    const found = ask(articles, {
      concepts: uses('emt'),
      own: [doi('10.1000/PAGE')],
      references: [{ label: 'Doe 2019', identifiers: [doi('10.1000/cited')] }],
    });
    expect(ids(found)).toEqual(['cited', 'citing', 'same-subject']);
    expect(found.map(({ citedHere, citesThis }) => [citedHere, citesThis ?? false])).toEqual([
      [true, false],
      [false, true],
      [false, false],
    ]);
  });

  it('names the works that both cite, each once whatever identifiers it has', () => {
    const steeg: Identifier[] = [doi('10.1000/steeg'), { kind: 'pmid', value: '1' }];
    const [found] = ask([article('a', { cites: steeg }), article('b')], {
      references: [
        { label: 'Steeg 2016', identifiers: steeg },
        { label: 'Roe 2020', identifiers: [doi('10.1000/roe')] },
      ],
    });
    expect(found?.bothCite).toEqual(['Steeg 2016']);
  });

  it('knows an author under another form of the name, and takes no one for another', () => {
    const articles = [
      article('hers', { authors: ['Steeg PS'] }),
      article('his', { authors: ['Steeg, Robert'] }),
    ];
    const found = ask(articles, { authors: ['Patricia S. Steeg', 'The Consortium'] });
    expect(ids(found)).toEqual(['hers']);
    expect(found[0]?.sharedAuthors).toEqual(['Steeg PS']);
  });

  it('shares rare words of the titles, but not those that a shared concept says already', () => {
    const articles = [
      article('a', { title: 'Dormancy and exercise after gastrectomy', concepts: ['dormancy'] }),
      article('b', { title: 'Exercise' }),
      article('c', { title: 'Of another thing' }),
    ];
    const found = ask(articles, { title: 'Dormancy, exercise, gastrectomy', concepts: uses('dormancy') });
    expect(ids(found)).toEqual(['a', 'b']);
    expect(found[0]?.sharedWords).toEqual(['gastrectomy', 'exercise']);
  });

  it('never offers the page its own article, nor an article that shares nothing', () => {
    const articles = [article('self', { doi: '10.1000/X', concepts: ['emt'] }), article('stranger')];
    expect(ask(articles, { concepts: uses('emt'), own: [doi('10.1000/x')] })).toEqual([]);
  });

  it('answers the same whatever the order of the articles', () => {
    const articles = [article('b', { concepts: ['emt'] }), article('a', { concepts: ['emt'] })];
    const answer = ask(articles, { concepts: uses('emt') });
    expect(ids(answer)).toEqual(['a', 'b']);
    expect(ask(articles.toReversed(), { concepts: uses('emt') })).toEqual(answer);
  });
});
