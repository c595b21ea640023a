import { fitting } from '../lexicon/case';
import type { CompiledForm, CompiledLexicon } from '../lexicon/compile';
import type { PackedForms } from '../lexicon/packed';
import type { Abbreviation, DocumentContext } from '../model';
import { foldTokens, tokenise } from '../text';
import { walk } from './matcher';

/** Short forms kept of one document: they travel with every portion. Long reviews define about 300. */
const MOST_DEFINITIONS = 2_000;

type Definition = DocumentContext['definitions'][number];

const isCapitalOrDigit = (c: number) => (c >= 0x41 && c <= 0x5a) || (c >= 0x30 && c <= 0x39);

/** A short form without its plural s: definitions of `CTCs` and `CTC` are one. */
export const bareShort = (short: string): string =>
  short.charCodeAt(short.length - 1) === 0x73 && isCapitalOrDigit(short.charCodeAt(short.length - 2))
    ? short.slice(0, -1)
    : short;

/** The concept whose form is the whole of `long`, whatever its context rules say; null when there is none. */
function conceptNamed(long: string, packed: PackedForms, lexicon: CompiledLexicon): string | null {
  const tokens = tokenise(long);
  let found: CompiledForm | undefined;
  walk(packed, long, tokens, (first, last, outputs) => {
    const [form] = fitting(lexicon.forms, outputs, long.slice(tokens.starts[first], tokens.ends[last]));
    if (form && first === 0 && last === tokens.length - 1) found = form;
    return form !== undefined;
  });
  return found ? (lexicon.concepts[found[0]]?.id ?? null) : null;
}

/** Adds the abbreviations found in a text to what the document has defined so far; the first definition stays. */
export function withDefinitions(
  context: DocumentContext,
  abbreviations: Abbreviation[],
  packed: PackedForms,
  lexicon: CompiledLexicon,
): DocumentContext {
  const known = new Set(context.definitions.map((d) => d.short));
  const definitions: Definition[] = [...context.definitions];
  for (const { short, long } of abbreviations) {
    const key = bareShort(short);
    if (known.has(key)) continue;
    if (definitions.length >= MOST_DEFINITIONS) break;
    known.add(key);
    definitions.push({ short: key, long, concept: conceptNamed(long, packed, lexicon) });
  }
  return { ...context, definitions };
}

/** Letters by which two words are taken for the same: enough for `metasta|sis`, `metasta|tic`. */
const STEM = 5;

/**
 * Does a long form that is no form of the concept still speak of it? "programmed death receptor ligand 1 (PD-L1)" is
 * not listed but shares words with the concept; "proliferative diabetic retinopathy (PDR)" shares none.
 */
export function speaksOf(long: string, conceptIndex: number, lexicon: CompiledLexicon): boolean {
  const concept = lexicon.concepts[conceptIndex];
  if (!concept) return false;
  const stems = new Set<string>();
  for (const form of [concept.label, ...concept.synonyms]) {
    for (const t of foldTokens(form)) if (t.length >= STEM) stems.add(t.slice(0, STEM));
  }
  return foldTokens(long).some((t) => t.length >= STEM && stems.has(t.slice(0, STEM)));
}
