import type { Concept, Identifier, RelatedArticle, TaggedArticle } from '../model';
import { authorKey } from './authors';
import { articleIdentifiers, identifierKey } from './keys';
import { Postings } from './postings';
import { titleWords } from './title-words';

/** An entry of the page's reference list: how it is named in a reason ("Steeg 2016"), and what identifies it. */
export interface InterestReference {
  label: string;
  identifiers: Identifier[];
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
/** A word that stands in more titles than this share of them, and in more than a few, tells nothing. */
const COMMON = 0.5;
const FEW = 5;
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
  /** Place of each article in the order of ids, which decides ties. */
  order: Int32Array;
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
    order: new Int32Array(articles.length),
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
  const byId = articles.map((_, at) => at);
  byId.sort((a, b) => ((articles[a]?.id ?? '') < (articles[b]?.id ?? '') ? -1 : 1));
  byId.forEach((at, place) => {
    index.order[at] = place;
  });
  return index;
}

/** Something that a page shares with articles: with which, what it is worth, and how it is told as a reason. */
interface Shared {
  with: readonly number[] | ReadonlySet<number>;
  worth: number;
  tell(related: RelatedArticle): void;
}

/**
 * Prepares articles for being asked what is related to a page or a concept; asking is then a walk over short lists
 * (under 20 ms for 5,000 articles: `test/bench/related.ts`). Each answer is best first and says why: concepts that the
 * article's title shares with the interest, weighted by their rarity among the articles and damped by how often the
 * page uses them; that one cites the other; works that both cite; authors and words of the title in common. Articles
 * with none of these are left out. Pure and deterministic: ties go by id.
 *
 * @returns a function of the interest and of how many articles to name at most
 */
export function relater(
  articles: readonly TaggedArticle[],
  concepts: ReadonlyMap<string, Concept>,
): (interest: Interest, most?: number) => RelatedArticle[] {
  const index = indexOf(articles, concepts);
  const scores = new Float64Array(articles.length);

  return (interest, most = Number.POSITIVE_INFINITY) => {
    const shared = everythingShared(interest, articles, index, concepts);
    scores.fill(0);
    for (const { with: list, worth } of shared) for (const at of list) scores[at] = (scores[at] ?? 0) + worth;
    for (const at of having(index.identifiers, interest.own ?? [])) scores[at] = 0;

    const found: number[] = [];
    for (let at = 0; at < scores.length; at++) if ((scores[at] ?? 0) > 0) found.push(at);
    const score = (at: number) => scores[at] ?? 0;
    found.sort((a, b) => score(b) - score(a) || (index.order[a] ?? 0) - (index.order[b] ?? 0));
    found.length = Math.min(found.length, most);

    // Reasons are put into words only for those that are named.
    const named = new Map(
      found.map((at) => [at, emptyEntry(articles[at] as TaggedArticle, score(at))] as const),
    );
    for (const { with: list, tell } of shared)
      for (const at of list) {
        const related = named.get(at);
        if (related) tell(related);
      }
    for (const related of named.values()) {
      related.sharedConcepts.sort(index.concepts.rarestFirst);
      related.sharedWords = related.sharedWords.sort(index.words.rarestFirst).slice(0, WORDS_NAMED);
    }
    return [...named.values()];
  };
}

const having = (postings: Postings, identifiers: readonly Identifier[]): Set<number> =>
  new Set(identifiers.flatMap((identifier) => postings.of(identifierKey(identifier))));

function everythingShared(
  interest: Interest,
  articles: readonly TaggedArticle[],
  index: Index,
  concepts: ReadonlyMap<string, Concept>,
): Shared[] {
  const { own = [], references = [], authors = [], title = '' } = interest;
  const shared: Shared[] = [];
  const share = (list: Shared['with'], worth: number, tell: Shared['tell']) =>
    shared.push({ with: list, worth, tell });

  const weights = conceptWeights(interest, concepts, index.children);
  for (const [id, weight] of weights)
    share(index.concepts.of(id), weight * index.concepts.rarity(id), (r) => r.sharedConcepts.push(id));
  const cited = [...interest.identifiers, ...references.flatMap((r) => r.identifiers)];
  share(having(index.identifiers, cited), CITED, (r) => {
    r.citedHere = true;
  });
  share(having(index.cited, own), CITED, (r) => {
    r.citesThis = true;
  });
  for (const { label, identifiers } of references) {
    const rarity = Math.max(0, ...identifiers.map((id) => index.cited.rarity(identifierKey(id))));
    share(having(index.cited, identifiers), BOTH_CITE * rarity, (r) => r.bothCite.push(label));
  }
  for (const key of new Set(authors.map(authorKey))) {
    if (key === undefined) continue;
    share(index.authors.of(key), AUTHOR * index.authors.rarity(key), (r) =>
      r.sharedAuthors.push(r.article.authors.find((name) => authorKey(name) === key) ?? ''),
    );
  }
  for (const word of titleWords(title)) {
    const list = index.words.of(word);
    if (list.length > Math.max(FEW, articles.length * COMMON)) continue;
    const saying = [...weights.keys()].filter((id) => names(concepts.get(id), word));
    const said = new Set(saying.flatMap((id) => index.concepts.of(id)));
    share(
      list.filter((at) => !said.has(at)),
      WORD * index.words.rarity(word),
      (r) => r.sharedWords.push(word),
    );
  }
  return shared;
}

const emptyEntry = (article: TaggedArticle, score: number): RelatedArticle => ({
  article,
  score,
  sharedConcepts: [],
  citedHere: false,
  bothCite: [],
  sharedAuthors: [],
  sharedWords: [],
});

const named = new WeakMap<Concept, Set<string>>();

/** Does a name of the concept hold the word? Then sharing the concept says all that sharing the word would. */
function names(concept: Concept | undefined, word: string): boolean {
  if (!concept) return false;
  let words = named.get(concept);
  if (!words) {
    words = new Set(titleWords([concept.label, ...concept.synonyms].join(' ')));
    named.set(concept, words);
  }
  return words.has(word);
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
