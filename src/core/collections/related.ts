import type { Concept, Identifier, RelatedArticle, TaggedArticle } from '../model';
import { authorKey } from './authors';
import { articleIdentifiers, identifierKey } from './keys';
import { Postings } from './postings';
import { titleWords } from './title-words';

/** An entry of the page's reference list: how it is named in a reason ("Steeg 2016"), and what identifies it. */
export interface InterestReference {
  label: string;
  identifiers: readonly Identifier[];
}

/** What is asked about: the concepts of a page with how often they stand there, or one concept alone. */
export interface Interest {
  concepts: readonly { concept: string; count: number }[];
  /** Identifiers that stand on the page: an article among them is cited there. */
  identifiers: readonly Identifier[];
  /** The page's own identifiers: an article is never related to itself. */
  own?: readonly Identifier[];
  /** The page's reference list. */
  references?: readonly InterestReference[];
  /** The page's own authors. */
  authors?: readonly string[];
  /** The page's own title. */
  title?: string;
}

/** A neighbour (one step broader or narrower) counts half of the concept itself. */
const NEIGHBOUR = 0.5;
/** What being cited by the page, or citing it, adds: more than any one concept can. */
const CITED = 8;
/** A work that both cite counts for two concepts as rare: authors choose what they cite. */
const BOTH_CITE = 2;
/** An author in common counts half of a concept as rare: people change subjects, and share names. */
const AUTHOR = 0.5;
/** So does a word of the titles that no shared concept covers. */
const WORD = 0.5;
/** Words of titles named as a reason, the rarest. */
const WORDS_NAMED = 3;

/** One step up: what a concept is a kind or a part of. */
const parents = (concept: Concept | undefined): readonly string[] => [
  ...(concept?.relations.broader ?? []),
  ...(concept?.relations['part-of'] ?? []),
];

/** The articles by everything that they may share with a page. */
interface Index {
  concepts: Postings;
  words: Postings;
  authors: Postings;
  cited: Postings;
  identifiers: Postings;
  /** Concepts of the articles by what they are a kind or part of. */
  children: Map<string, string[]>;
}

function indexOf(articles: readonly TaggedArticle[], concepts: ReadonlyMap<string, Concept>): Index {
  const postings = () => new Postings(articles.length);
  const index: Index = {
    concepts: postings(),
    words: postings(),
    authors: postings(),
    cited: postings(),
    identifiers: postings(),
    children: new Map(),
  };
  articles.forEach((article, at) => {
    for (const id of article.concepts) index.concepts.add(id, at);
    for (const word of titleWords(article.title)) index.words.add(word, at);
    for (const name of article.authors) index.authors.add(authorKey(name) ?? '', at);
    for (const cited of article.cites ?? []) index.cited.add(identifierKey(cited), at);
    for (const identifier of articleIdentifiers(article))
      index.identifiers.add(identifierKey(identifier), at);
  });
  for (const id of index.concepts.keys())
    for (const parent of parents(concepts.get(id)))
      index.children.set(parent, [...(index.children.get(parent) ?? []), id]);
  return index;
}

/**
 * Prepares articles for being asked what is related to a page or a concept; asking is then a walk over short lists
 * (under 20 ms for 5,000 articles, see `npm run bench`). Each answer is best first and says why: concepts that the
 * article's title shares with the interest, weighted by their rarity among the articles and damped by how often the
 * page uses them; that one cites the other; works that both cite; authors and words of the title in common. Articles
 * with none of these are left out. Pure and deterministic: ties go by id.
 */
export function relater(
  articles: readonly TaggedArticle[],
  concepts: ReadonlyMap<string, Concept>,
): (interest: Interest) => RelatedArticle[] {
  const index = indexOf(articles, concepts);
  const names = namedBy(concepts);

  return (interest) => {
    const found = new Map<number, RelatedArticle>();
    const entry = (at: number): RelatedArticle => {
      let related = found.get(at);
      if (!related) {
        related = emptyEntry(articles[at] as TaggedArticle);
        found.set(at, related);
      }
      return related;
    };
    /** Calls `share` for every article in a list, having added `score` to it. */
    const each = (list: Iterable<number>, score: number, share: (related: RelatedArticle) => void) => {
      for (const at of list) {
        const related = entry(at);
        related.score += score;
        share(related);
      }
    };
    const having = (postings: Postings, identifiers: readonly Identifier[]) =>
      new Set(identifiers.flatMap((identifier) => postings.of(identifierKey(identifier))));
    const { own = [], references = [], authors = [], title = '' } = interest;

    for (const [id, weight] of conceptWeights(interest, concepts, index.children))
      each(index.concepts.of(id), weight * index.concepts.rarity(id), (r) => r.sharedConcepts.push(id));
    const cited = [...interest.identifiers, ...references.flatMap((r) => r.identifiers)];
    each(having(index.identifiers, cited), CITED, (r) => {
      r.citedHere = true;
    });
    each(having(index.cited, own), CITED, (r) => {
      r.citesThis = true;
    });
    for (const { label, identifiers } of references) {
      const rarity = Math.max(0, ...identifiers.map((id) => index.cited.rarity(identifierKey(id))));
      each(having(index.cited, identifiers), BOTH_CITE * rarity, (r) => r.bothCite.push(label));
    }
    for (const key of new Set(authors.map(authorKey))) {
      if (key === undefined) continue;
      each(index.authors.of(key), AUTHOR * index.authors.rarity(key), (r) =>
        r.sharedAuthors.push(r.article.authors.find((name) => authorKey(name) === key) ?? ''),
      );
    }
    for (const word of titleWords(title)) {
      for (const at of index.words.of(word)) {
        const related = entry(at);
        if (related.sharedConcepts.some((id) => names(id, word))) continue;
        related.score += WORD * index.words.rarity(word);
        related.sharedWords.push(word);
      }
    }
    for (const at of having(index.identifiers, own)) found.delete(at);

    const answer = [...found.values()].sort(
      (a, b) => b.score - a.score || (a.article.id < b.article.id ? -1 : 1),
    );
    for (const related of answer) {
      related.sharedConcepts.sort(index.concepts.rarestFirst);
      related.sharedWords = related.sharedWords.sort(index.words.rarestFirst).slice(0, WORDS_NAMED);
    }
    return answer;
  };
}

const emptyEntry = (article: TaggedArticle): RelatedArticle => ({
  article,
  score: 0,
  sharedConcepts: [],
  citedHere: false,
  bothCite: [],
  sharedAuthors: [],
  sharedWords: [],
});

/** Tells whether a concept's names hold a word: then sharing the concept says all that sharing the word would. */
function namedBy(concepts: ReadonlyMap<string, Concept>): (id: string, word: string) => boolean {
  const words = new Map<string, Set<string>>();
  return (id, word) => {
    let names = words.get(id);
    if (!names) {
      const { label = '', synonyms = [] } = concepts.get(id) ?? {};
      names = new Set(titleWords([label, ...synonyms].join(' ')));
      words.set(id, names);
    }
    return names.has(word);
  };
}

/** How much each concept that articles may have counts for this interest: those asked for, and their neighbours. */
function conceptWeights(
  { concepts: asked }: Interest,
  concepts: ReadonlyMap<string, Concept>,
  children: ReadonlyMap<string, readonly string[]>,
): Map<string, number> {
  const weights = new Map<string, number>();
  const raise = (id: string, weight: number) => weights.set(id, Math.max(weights.get(id) ?? 0, weight));
  const most = asked.reduce((max, { count }) => Math.max(max, count), 1);
  for (const { concept, count } of asked) {
    const weight = 0.5 + 0.5 * (Math.log(1 + count) / Math.log(1 + most));
    raise(concept, weight);
    for (const id of [...parents(concepts.get(concept)), ...(children.get(concept) ?? [])])
      raise(id, weight * NEIGHBOUR);
  }
  return weights;
}
