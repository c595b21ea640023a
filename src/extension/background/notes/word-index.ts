/** Where a word stands: in which documents, and how weightily in each. Both lists go together. */
interface Posting {
  docs: number[];
  weights: number[];
}

/** A text of a document, and how many times as much as a plain text its words count. */
export interface Part {
  words: readonly string[];
  boost: number;
}

/** A word that is looked for; with `prefix`, words that begin with it are found too. */
export interface Term {
  word: string;
  prefix: boolean;
}

export interface Hit {
  doc: number;
  score: number;
}

/** The usual constants of BM25. */
const K1 = 1.2;
const B = 0.75;
/** A longer word than was typed counts for this much of the word itself at most. */
const LONGER = 0.4;

/**
 * An index of words with BM25 (Robertson and Zaragoza 2009), where a text that counts twice is as if it stood there
 * twice (their BM25F with one length for all fields). A document is never changed: it is taken out and put in anew
 * under the next number.
 *
 * Ours rather than a library's: a background that the browser has stopped makes its index anew at the next search,
 * while the reader waits, and a search for the commonest word finds all of ten thousand notes.
 */
export class WordIndex {
  readonly #postings = new Map<string, Posting>();
  /** All words in order, for finding those with one beginning; null when a word has come. */
  #sorted: string[] | null = null;
  readonly #lengths: number[] = [];
  /** By document: 1 when it was taken out. */
  readonly #out: number[] = [];
  #live = 0;
  #length = 0;

  /** Documents that were taken out and still take room. */
  get dead(): number {
    return this.#lengths.length - this.#live;
  }

  /** @returns the document's number */
  add(parts: readonly Part[]): number {
    const doc = this.#lengths.length;
    let length = 0;
    for (const { words, boost } of parts) {
      length += words.length;
      for (const word of words) this.#note(word, doc, boost);
    }
    this.#lengths.push(length);
    this.#out.push(0);
    this.#live += 1;
    this.#length += length;
    return doc;
  }

  remove(doc: number): void {
    if (this.#out[doc] !== 0) return;
    this.#out[doc] = 1;
    this.#live -= 1;
    this.#length -= this.#lengths[doc] ?? 0;
  }

  /** The documents in which every term stands, in no order; none for no terms. */
  search(terms: readonly Term[]): Hit[] {
    if (terms.length === 0) return [];
    const size = this.#lengths.length;
    const scores = new Float64Array(size);
    /** How many of the terms, from the first on, stand in a document. */
    const has = new Uint16Array(size);
    terms.forEach((term, i) => {
      for (const word of this.#wordsFor(term)) this.#score(word, term, i, scores, has);
    });
    const hits: Hit[] = [];
    for (let doc = 0; doc < size; doc++) {
      if (has[doc] === terms.length && this.#out[doc] === 0) hits.push({ doc, score: scores[doc] as number });
    }
    return hits;
  }

  #note(word: string, doc: number, boost: number): void {
    const posting = this.#postings.get(word);
    if (posting === undefined) {
      this.#postings.set(word, { docs: [doc], weights: [boost] });
      this.#sorted = null;
      return;
    }
    const { docs, weights } = posting;
    const last = docs.length - 1;
    if (docs[last] === doc) weights[last] = (weights[last] as number) + boost;
    else {
      docs.push(doc);
      weights.push(boost);
    }
  }

  /** Adds what one word tells of the documents in which the terms before the `i`th all stand. */
  #score(word: string, term: Term, i: number, scores: Float64Array, has: Uint16Array): void {
    const posting = this.#postings.get(word);
    if (posting === undefined) return;
    const { docs, weights } = posting;
    const rare = Math.log(1 + (this.#live + 0.5) / (docs.length + 0.5));
    const near = word === term.word ? 1 : (LONGER * term.word.length) / word.length;
    const average = this.#length / Math.max(1, this.#live) || 1;
    for (let n = 0; n < docs.length; n++) {
      const doc = docs[n] as number;
      if ((has[doc] as number) < i) continue;
      has[doc] = i + 1;
      const weight = weights[n] as number;
      const length = (this.#lengths[doc] as number) / average;
      scores[doc] = (scores[doc] as number) + (near * rare * weight) / (weight + K1 * (1 - B + B * length));
    }
  }

  #wordsFor({ word, prefix }: Term): readonly string[] {
    if (!prefix) return [word];
    this.#sorted ??= [...this.#postings.keys()].sort();
    const from = firstNotBefore(this.#sorted, word);
    let to = from;
    while (this.#sorted[to]?.startsWith(word)) to++;
    return this.#sorted.slice(from, to);
  }
}

/** Index of the first of the sorted words that does not come before `word`. Binary search. */
function firstNotBefore(sorted: readonly string[], word: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as string) < word) low = middle + 1;
    else high = middle;
  }
  return low;
}
