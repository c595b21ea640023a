import type { VocabularyCode, VocabularyConcept } from '../model';
import { oneLine, wellFormed } from '../text';
import { VocabularyError } from './error';
import { MAX_CONCEPTS, MAX_DEFINITION, MAX_LABEL, MAX_LIST } from './limits';

/** A concept as a format's reader found it: text not yet tidied, lists with repetitions. */
export interface RawConcept {
  id?: string | undefined;
  label: string;
  synonyms?: readonly string[];
  broad?: readonly string[];
  hidden?: readonly string[];
  definition?: string | undefined;
  codes?: readonly VocabularyCode[];
}

/** Takes the concepts of a file one by one. */
export interface Collector {
  /** @throws VocabularyError when there are too many */
  add(raw: RawConcept, line?: number): void;
  /** @throws VocabularyError when there is none */
  finish(): VocabularyConcept[];
}

/** Printable ASCII without a space at its ends or two in a row: most names, and nothing to tidy in them. */
const PLAIN = /^(?:[!-~]+ )*[!-~]+$/;
const cut = (text: string, most: number): string =>
  text.length > most ? `${text.slice(0, most - 1)}…` : text;

/** One line of text without control characters, at most `most` UTF-16 units. */
function tidy(text: string, most: number): string {
  // Cut first, so that a value without end costs nothing; twice the length, since tidying shortens.
  const short = text.length > 2 * most ? text.slice(0, 2 * most) : text;
  // What is cut may be cut through a pair of surrogates.
  return PLAIN.test(short) ? cut(short, most) : wellFormed(cut(oneLine(short), most));
}

/** Adds texts to a list, tidied, each once, and none that one of `others` has. */
function addTexts(
  list: string[],
  texts: readonly string[] | undefined,
  others: readonly (readonly string[] | undefined)[],
): void {
  for (const text of texts ?? []) {
    if (list.length >= MAX_LIST) return;
    const value = tidy(text, MAX_LABEL);
    if (value === '' || list.includes(value) || others.some((other) => other?.includes(value))) continue;
    list.push(value);
  }
}

function addCodes(list: VocabularyCode[], codes: readonly VocabularyCode[] | undefined): void {
  for (const { system, id } of codes ?? []) {
    if (list.length >= MAX_LIST) return;
    const code = { system: tidy(system, MAX_LABEL), id: tidy(id, MAX_LABEL) };
    if (code.id === '' || list.some((c) => c.id === code.id && c.system === code.system)) continue;
    list.push(code);
  }
}

/**
 * A collector that tidies what it is given and joins entries with one id: many tables have a row for each synonym.
 * Without an id the label takes its place.
 */
export function collector(): Collector {
  const byId = new Map<string, VocabularyConcept>();
  return {
    add(raw, line) {
      const label = tidy(raw.label, MAX_LABEL);
      if (label === '') return;
      const id = (raw.id && tidy(raw.id, MAX_LABEL)) || label;
      let concept = byId.get(id);
      if (concept === undefined) {
        if (byId.size >= MAX_CONCEPTS) throw new VocabularyError(`more than ${MAX_CONCEPTS} concepts`, line);
        concept = { id, label, synonyms: [], codes: [] };
        byId.set(id, concept);
      } else addTexts(concept.synonyms, [label], [[concept.label]]);
      addTexts(concept.synonyms, raw.synonyms, [[concept.label]]);
      for (const key of ['broad', 'hidden'] as const) {
        if (!raw[key]?.length) continue;
        const list = concept[key] ?? [];
        addTexts(list, raw[key], [[concept.label], concept.synonyms]);
        if (list.length > 0) concept[key] = list;
      }
      addCodes(concept.codes, raw.codes);
      const definition = tidy(raw.definition ?? '', MAX_DEFINITION);
      if (definition !== '') concept.definition ??= definition;
    },
    finish() {
      if (byId.size === 0) throw new VocabularyError('there is no concept with a name in this file');
      return [...byId.values()];
    },
  };
}
