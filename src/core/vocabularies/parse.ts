import type { VocabularyConcept, VocabularyFormat } from '../model';
import { VocabularyError } from './error';
import { readJson } from './formats/json';
import { readJsonLd } from './formats/jsonld';
import { readObo } from './formats/obo';
import { readRdfXml } from './formats/rdfxml';
import { readTable } from './formats/table';
import { readTurtle } from './formats/turtle';
import { readYaml } from './formats/yaml';
import { MAX_FILE } from './limits';
import { sparingly, type Tell } from './progress';
import { recogniseVocabulary } from './recognise';

type Reader = (text: string, tell: Tell) => VocabularyConcept[] | Promise<VocabularyConcept[]>;

const READERS: Record<VocabularyFormat, Reader> = {
  csv: (text, tell) => readTable(text, undefined, tell),
  tsv: (text, tell) => readTable(text, '\t', tell),
  yaml: readYaml,
  json: readJson,
  obo: readObo,
  'skos-turtle': readTurtle,
  'skos-rdfxml': readRdfXml,
  'skos-jsonld': readJsonLd,
};

/**
 * Reads the concepts of a vocabulary file. Long: belongs in a worker. Nothing is fetched and nothing is run.
 *
 * @param format as the reader chose it; undefined: recognised from name and content
 * @param name the file's name
 * @param text the file's content, line ends of any kind
 * @param tell progress, 0 to 1
 * @throws VocabularyError with reason, and the line where it is known, for a file that is broken or none of these
 */
export async function parseVocabulary(
  format: VocabularyFormat | undefined,
  name: string,
  text: string,
  tell: Tell = () => {},
): Promise<{ format: VocabularyFormat; concepts: VocabularyConcept[] }> {
  if (text.length > MAX_FILE)
    throw new VocabularyError(`the file has more than ${MAX_FILE / 1e6} million characters`);
  if (text.slice(0, 100_000).includes('\0')) throw new VocabularyError('this is no text');
  const plain = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  if (plain.trim() === '') throw new VocabularyError('the file is empty');
  const known = format ?? recogniseVocabulary(name, plain);
  if (known === null) throw new VocabularyError('none of the formats that are read');
  const concepts = await READERS[known](plain, sparingly(tell));
  return { format: known, concepts };
}
