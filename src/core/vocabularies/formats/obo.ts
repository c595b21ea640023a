import { codeOf } from '../codes';
import { collector, type RawConcept } from '../collect';
import { sample, VocabularyError } from '../error';
import { MAX_LINE } from '../limits';
import type { Tell } from '../progress';
import { afterQuoted, quoted, unescaped, withoutTrailing } from './obo-text';

/** A `[Term]` while it is read. */
interface Stanza {
  line: number;
  id: string;
  name: string;
  definition?: string;
  synonyms: string[];
  broad: string[];
  codes: { system: string; id: string }[];
  obsolete: boolean;
}

const stanza = (line: number): Stanza => ({
  line,
  id: '',
  name: '',
  synonyms: [],
  broad: [],
  codes: [],
  obsolete: false,
});

/** Mappings in `property_value` that say "the same thing". */
const SAME = /^(?:skos:|http:\/\/www\.w3\.org\/2004\/02\/skos\/core#)?exactMatch\s+(\S+)/;

/** One tag of a term. Tags that say nothing a card shows are passed over. */
function readTag(to: Stanza, tag: string, value: string, line: number): void {
  switch (tag) {
    case 'id':
      to.id = unescaped(withoutTrailing(value));
      break;
    case 'name':
      to.name = unescaped(withoutTrailing(value));
      break;
    case 'def':
      to.definition = quoted(value, line);
      break;
    case 'synonym': {
      const scope = /^\s*(BROAD|NARROW|EXACT|RELATED)\b/.exec(afterQuoted(value))?.[1];
      (scope === 'BROAD' ? to.broad : to.synonyms).push(quoted(value, line));
      break;
    }
    // As OBO 1.0 wrote them.
    case 'exact_synonym':
    case 'narrow_synonym':
    case 'related_synonym':
      to.synonyms.push(quoted(value, line));
      break;
    case 'broad_synonym':
      to.broad.push(quoted(value, line));
      break;
    case 'alt_id':
    case 'xref':
    case 'xref_analog':
      // A description in quotation marks may follow.
      to.codes.push(codeOf(unescaped(withoutTrailing(value).replace(/(?<=\S)\s+".*$/, ''))));
      break;
    case 'property_value': {
      const same = SAME.exec(value)?.[1];
      if (same) to.codes.push(codeOf(unescaped(same.replace(/^"|"$/g, ''))));
      break;
    }
    case 'is_obsolete':
      to.obsolete = /^true\b/.test(value);
  }
}

/**
 * Reads the terms of an ontology in the OBO flat file format 1.2 or 1.4
 * (https://owlcollab.github.io/oboformat/doc/GO.format.obo-1_4.html). Exact, related and narrow synonyms are looked
 * for, broad ones are only shown. Obsolete terms, and those without a name, which an import may leave behind, are
 * passed over; relations are not read.
 *
 * @throws VocabularyError for a line that is no `tag: value`, a text without its closing quotation mark, a term
 * without id, a file without terms
 */
export function readObo(text: string, tell: Tell) {
  const to = collector();
  let term: Stanza | undefined;
  let line = 0;
  const finish = () => {
    if (!term) return;
    if (term.id === '') throw new VocabularyError('a term without an id', term.line);
    if (term.obsolete || term.name === '') return;
    const { name, definition, ...rest } = term;
    const concept: RawConcept = { ...rest, label: name, definition };
    to.add(concept, term.line);
  };
  for (let start = 0; start < text.length; ) {
    let end = text.indexOf('\n', start);
    if (end < 0) end = text.length;
    line++;
    if (end - start > MAX_LINE) throw new VocabularyError(`a line longer than ${MAX_LINE} characters`, line);
    const content = text.slice(start, end).trim();
    start = end + 1;
    if ((line & 0xfff) === 0) tell(start / text.length);
    const first = content.charCodeAt(0);
    if (content === '' || first === 0x21) continue;
    if (first === 0x5b) {
      const kind = /^\[(\w+)\]\s*(?:!.*)?$/.exec(content)?.[1];
      if (!kind) throw new VocabularyError(`not the beginning of a stanza: “${sample(content)}”`, line);
      finish();
      term = kind === 'Term' ? stanza(line) : undefined;
      continue;
    }
    const colon = content.indexOf(':');
    if (colon <= 0 || !/^[\w-]+$/.test(content.slice(0, colon)))
      throw new VocabularyError(`not of the shape “tag: value”: “${sample(content)}”`, line);
    if (term) readTag(term, content.slice(0, colon), content.slice(colon + 1).trimStart(), line);
  }
  finish();
  return to.finish();
}
