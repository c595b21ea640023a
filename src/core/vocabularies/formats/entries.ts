import type { VocabularyCode } from '../../model';
import { codeOf } from '../codes';
import { collector } from '../collect';
import { sample, VocabularyError } from '../error';
import type { Tell } from '../progress';

type Fields = Record<string, unknown>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
/** Own keys only: `__proto__` and `constructor` of a file are keys like any other, and none of ours. */
const own = (fields: Fields, key: string): unknown => (Object.hasOwn(fields, key) ? fields[key] : undefined);
const text = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';

/** The first of some fields that holds text. */
const textOf = (fields: Fields, keys: readonly string[]): string => {
  for (const key of keys) {
    const value = text(own(fields, key)).trim();
    if (value) return value;
  }
  return '';
};

/** Texts of a list, whose items are texts or `{text: …}` as in our lexicon; a lone text is a list of one. */
function textsOf(fields: Fields, keys: readonly string[]): string[] {
  return keys.flatMap((key) => {
    const value = own(fields, key);
    const items = Array.isArray(value) ? value : value === undefined ? [] : [value];
    return items.map((item) => (isFields(item) ? text(own(item, 'text')) : text(item))).filter(Boolean);
  });
}

/** Codes as `SYSTEM:id`, as `{system, code}` or `{system, id}`, or as an object `{SYSTEM: id}`. */
function codesOf(value: unknown): VocabularyCode[] {
  if (typeof value === 'string') return [codeOf(value)];
  if (Array.isArray(value)) return value.flatMap((item) => (Array.isArray(item) ? [] : codesOf(item)));
  if (!isFields(value)) return [];
  const system = text(own(value, 'system'));
  if (system) return [{ system, id: textOf(value, ['id', 'code']) }];
  return Object.entries(value).map(([key, id]) => ({ system: key, id: text(id) }));
}

/** Forms that the reader added in this extension and exported: `{forms: [{concept, text}]}`. */
function formsByConcept(forms: unknown): Map<string, string[]> {
  const out = new Map<string, string[]>();
  if (!Array.isArray(forms)) return out;
  for (const form of forms) {
    if (!isFields(form)) continue;
    const concept = text(own(form, 'concept'));
    out.set(concept, [...(out.get(concept) ?? []), text(own(form, 'text'))]);
  }
  return out;
}

/**
 * The concepts of a document in our own shape, as YAML or JSON: a list of concepts, or an object with `concepts`.
 * A concept is a text, or an object with `label` and as much as there is of `id`, `synonyms` (or `forms`),
 * `definition` (or `gloss`) and `codes`. So files of our lexicon and exported corrections are read too.
 *
 * @param document as parsed
 * @param lineOf line of the nth concept
 */
export function readEntries(document: unknown, lineOf: (index: number) => number, tell: Tell) {
  const concepts = isFields(document) ? own(document, 'concepts') : document;
  if (!Array.isArray(concepts)) throw new VocabularyError('there is no list “concepts” in this file', 1);
  const added = formsByConcept(isFields(document) ? own(document, 'forms') : undefined);
  const to = collector();
  for (const [i, entry] of concepts.entries()) {
    tell(i / concepts.length);
    if (typeof entry === 'string') {
      to.add({ label: entry }, undefined);
      continue;
    }
    if (!isFields(entry))
      throw new VocabularyError(`not a concept: “${sample(JSON.stringify(entry) ?? '')}”`, lineOf(i));
    const label = textOf(entry, ['label', 'name', 'term', 'prefLabel']);
    if (label === '') throw new VocabularyError('a concept without a label', lineOf(i));
    const id = textOf(entry, ['id', 'code', 'uri']);
    to.add({
      id,
      label,
      synonyms: [...textsOf(entry, ['synonyms', 'forms', 'altLabel', 'aliases']), ...(added.get(id) ?? [])],
      definition: textOf(entry, ['definition', 'gloss', 'description', 'explanation']),
      codes: codesOf(own(entry, 'codes')),
    });
  }
  return to.finish();
}
