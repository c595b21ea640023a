import { RdfXmlParser } from 'rdfxml-streaming-parser';
import { lineAt, VocabularyError } from '../error';
import { MAX_DEPTH } from '../limits';
import type { Tell } from '../progress';
import { graphConcepts, type Statement } from './concepts-of-graph';

/** UTF-16 units read at a time. */
const PORTION = 1 << 18;
/** What entities may be declared for: names of namespaces, as OWL files do. Anything longer blows a text up. */
const MAX_ENTITY = 300;

/**
 * Refuses entities made to multiply a text, and those that name a file or an address.
 * They can only be declared in the document type, which stands before the first element.
 */
function checkEntities(text: string): void {
  const root = /<[A-Za-z_]/.exec(text)?.index ?? 0;
  const head = text.slice(0, root);
  const declarations = /<!ENTITY\s+(?:%\s+)?(\S+)\s+(?:(SYSTEM|PUBLIC)\b|"([^"]*)"|'([^']*)')/g;
  for (const declaration of head.matchAll(declarations)) {
    const [, , outside, double, single] = declaration;
    const value = double ?? single ?? '';
    const line = lineAt(text, declaration.index);
    if (outside) throw new VocabularyError('an entity that names another file', line);
    if (value.length > MAX_ENTITY || /[&<]/.test(value))
      throw new VocabularyError('an entity that is not the name of a namespace', line);
  }
}

/** Refuses elements nested deeper than any vocabulary's. Comments and CDATA may only make the count too high. */
function checkNesting(text: string): void {
  let depth = 0;
  for (const tag of text.matchAll(/<(\/?)[A-Za-z_][^<>]*?(\/?)>/g)) {
    depth += tag[1] ? -1 : tag[2] ? 0 : 1;
    if (depth > MAX_DEPTH)
      throw new VocabularyError(`elements more than ${MAX_DEPTH} deep`, lineAt(text, tag.index));
  }
}

/** Refuses a file that breaks off, which its reader takes for one that is still coming. */
function checkEnd(text: string): void {
  const root = /<([A-Za-z_][\w.:-]*)[^<>]*?(\/?)>/.exec(text);
  const closing = root?.[2] ? '/>' : `</${root?.[1]}`;
  if (
    !root ||
    !/^[^<>]*>?(?:\s|<!--[^<>]*-->)*$/.test(text.slice(text.lastIndexOf(closing) + closing.length))
  )
    throw new VocabularyError('the file breaks off', lineAt(text, text.length));
}

/**
 * Reads the concepts of SKOS, or of an OWL ontology with labels, written as RDF/XML.
 * @throws VocabularyError with the line
 */
export async function readRdfXml(text: string, tell: Tell) {
  checkEntities(text);
  checkNesting(text);
  const graph = graphConcepts();
  // Addresses are only names here: one that is badly written breaks nothing.
  const parser = new RdfXmlParser({ trackPosition: true, validateUri: false, baseIRI: 'urn:vocabulary:' });
  await new Promise<void>((resolve, reject) => {
    parser.on('data', (statement: Statement) => graph.add(statement));
    parser.on('error', (error: Error) => reject(xmlError(error)));
    parser.on('end', resolve);
    let at = 0;
    const next = () => {
      if (at >= text.length) {
        parser.end();
        return;
      }
      const portion = text.slice(at, at + PORTION);
      at += PORTION;
      tell(Math.min(1, at / text.length));
      parser.write(portion, 'utf8', (error) => {
        if (!error) next();
      });
    };
    next();
  });
  checkEnd(text);
  return graph.finish();
}

/** "12:5: disallowed character in tag name." and "Line 12 column 6: …" taken apart. */
function xmlError(error: Error): VocabularyError {
  const parts = /^(?:Line )?(\d+)(?::\d+| column \d+): (.*)$/s.exec(error.message);
  return parts
    ? new VocabularyError((parts[2] as string).replace(/\.$/, ''), Number(parts[1]))
    : new VocabularyError(error.message);
}
