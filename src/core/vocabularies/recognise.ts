import type { VocabularyFormat } from '../model';

/** Formats by the ending of a file's name, where the ending leaves no doubt. */
const BY_ENDING: Record<string, VocabularyFormat> = {
  csv: 'csv',
  tsv: 'tsv',
  tab: 'tsv',
  yaml: 'yaml',
  yml: 'yaml',
  obo: 'obo',
  ttl: 'skos-turtle',
  nt: 'skos-turtle',
  rdf: 'skos-rdfxml',
  owl: 'skos-rdfxml',
  skos: 'skos-rdfxml',
  jsonld: 'skos-jsonld',
};

/** How much of a file is looked at. */
const HEAD = 20_000;

/**
 * The format of a vocabulary, by what it says and, where that leaves a doubt, by its name; null when it is none.
 *
 * @param name of the file
 * @param text without byte order mark
 */
export function recogniseVocabulary(name: string, text: string): VocabularyFormat | null {
  const head = text.slice(0, HEAD).trimStart();
  const ending = BY_ENDING[/\.([a-z]+)$/.exec(name.toLowerCase())?.[1] ?? ''];
  if (head === '' || /^(?:%PDF|PK(?![ \w,;]))/.test(head)) return null;
  const turtle = ending === 'skos-turtle' ? /^<(?![?!])/ : /^<(?:https?|urn):/;
  if (head.startsWith('<') && !turtle.test(head)) {
    if (/<!DOCTYPE html|<html/i.test(head)) return null;
    return /<rdf:RDF|22-rdf-syntax-ns#/.test(head) || ending === 'skos-rdfxml' ? 'skos-rdfxml' : null;
  }
  // An ending that fits is believed; one that contradicts a plain sign in the text is not.
  if (/^(?:format-version:\s*\d|\[Term\]\s*$)/m.test(head)) return 'obo';
  if (/^[ \t]*(?:@prefix\s|@base\s|PREFIX\s+[\w-]*:\s*<|<https?:[^>\s]*>\s+<https?:)/im.test(head))
    return 'skos-turtle';
  if (/^[[{]/.test(head) && ending !== 'yaml')
    return ending === 'skos-jsonld' || /"@(?:context|graph|id)"\s*:/.test(head) ? 'skos-jsonld' : 'json';
  if (ending) return ending;
  if (/^concepts:\s*$/m.test(head)) return 'yaml';
  const [first = ''] = head.split(/[\r\n]/, 1);
  if (first.includes('\t')) return 'tsv';
  return /[,;]/.test(first) || /\.txt$/i.test(name) ? 'csv' : null;
}
