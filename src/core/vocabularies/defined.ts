import { caseLetters } from '../lexicon/case';
import type { DocumentContext } from '../model';
import { type Tokens, tokenise } from '../text';
import type { LoadedVocabulary } from './load';
import { eachOutput } from './outputs';
import { type StemBits, stemsOf } from './stems';
import { hashesOf } from './token-hashes';
import { walkForms } from './walk';

/** What the document itself says an abbreviation of its own means. */
export interface Defined {
  /** Concepts of the vocabulary that its long form names, whole; none when it is no form of the vocabulary. */
  concepts: number[];
  stems: StemBits;
}

/** Concepts whose form is the whole of a text. */
function conceptsNamed(v: LoadedVocabulary, long: string): number[] {
  const tokens = tokenise(long);
  const out: number[] = [];
  walkForms(v, long, tokens, (first, last, value) => {
    if (first === 0 && last === tokens.length - 1)
      eachOutput(v.outputs, value, (concept) => {
        if (!out.includes(concept)) out.push(concept);
      });
    return true;
  });
  return out;
}

/** Long forms looked up once for a vocabulary: they come again with every portion of their document. */
const MOST_REMEMBERED = 2_000;

/** What a document's definitions mean in one vocabulary. */
export function definer(v: LoadedVocabulary): (context: DocumentContext) => Map<string, Defined> {
  const remembered = new Map<string, Defined>();
  return ({ definitions }) =>
    new Map(
      definitions.map(({ short, long }) => {
        let defined = remembered.get(long);
        if (defined === undefined) {
          if (remembered.size >= MOST_REMEMBERED) remembered.clear();
          defined = { concepts: conceptsNamed(v, long), stems: stemsOf(long) };
          remembered.set(long, defined);
        }
        return [short, defined];
      }),
    );
}

/** A place at which a short form stands that the document defined as concepts of the vocabulary. */
export interface DefinedPlace {
  start: number;
  end: number;
  concepts: number[];
}

interface Wanted {
  hashes: Int32Array;
  length: number;
  letters: string;
  concepts: number[];
}

/**
 * Looks, block by block, for short forms that the document defined as a concept of the vocabulary, and that the
 * vocabulary need not know: "oral tongue carcinoma (OTC)". One pass over the tokens, however many definitions there
 * are. Undefined when there is nothing to look for.
 */
export function definedFinder(
  text: string,
  defined: Map<string, Defined>,
): ((tokens: Tokens, out: DefinedPlace[]) => void) | undefined {
  const byFirst = new Map<number, Wanted[]>();
  for (const [short, { concepts }] of defined) {
    if (concepts.length === 0 || short.length < 2 || !/[\p{Lu}\d]/u.test(short)) continue;
    for (const written of [short, `${short}s`]) {
      const tokens = tokenise(written);
      const hashes = hashesOf(tokens).slice(0, tokens.length);
      const entry = { hashes, length: tokens.length, letters: caseLetters(written), concepts };
      const key = hashes[0] as number;
      byFirst.set(key, [...(byFirst.get(key) ?? []), entry]);
    }
  }
  if (byFirst.size === 0) return undefined;
  return (tokens, out) => {
    const hashes = hashesOf(tokens);
    for (let i = 0; i < tokens.length; i++) {
      for (const wanted of byFirst.get(hashes[i] as number) ?? []) {
        let k = 0;
        while (k < wanted.length && i + k < tokens.length && hashes[i + k] === wanted.hashes[k]) k++;
        if (k < wanted.length) continue;
        const [start, end] = [tokens.starts[i] as number, tokens.ends[i + k - 1] as number];
        if (caseLetters(text.slice(start, end)) !== wanted.letters) continue;
        out.push({ start, end, concepts: wanted.concepts });
        i += k - 1;
        break;
      }
    }
  };
}
