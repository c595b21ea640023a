import { JsonLdParser } from 'jsonld-streaming-parser';
import { lineAt, VocabularyError } from '../error';
import type { Tell } from '../progress';
import { graphConcepts, type Statement } from './concepts-of-graph';
import { jsonDocument } from './json';

/** Nodes given to the reader at a time: what it does with one grows with how many there are. */
const BATCH = 64;

/** A document cut into smaller ones that say the same: at the nodes of its outermost list, each with the context. */
function* batches(document: unknown): Generator<[part: unknown, share: number]> {
  const isList = Array.isArray(document);
  const fields = (isList ? {} : document) as Record<string, unknown>;
  const nodes: unknown = isList ? document : fields['@graph'];
  if (!Array.isArray(nodes) || nodes.length === 0) {
    yield [document, 1];
    return;
  }
  const context = Object.hasOwn(fields, '@context') ? { '@context': fields['@context'] } : {};
  for (let at = 0; at < nodes.length; at += BATCH) {
    const some = nodes.slice(at, at + BATCH);
    // What else the document says of itself stands in the first part.
    const around = at === 0 ? fields : context;
    yield [isList ? some : { ...around, '@graph': some }, Math.min(1, (at + BATCH) / nodes.length)];
  }
}

/**
 * Reads the concepts of SKOS written as JSON-LD 1.1. A context that stands elsewhere is not fetched: nothing here
 * asks the network.
 *
 * @throws VocabularyError
 */
export async function readJsonLd(text: string, tell: Tell) {
  const { value } = jsonDocument(text, '@graph');
  const graph = graphConcepts();
  let refused: VocabularyError | undefined;
  const documentLoader = {
    load(address: string) {
      const at = text.indexOf(address);
      refused ??= new VocabularyError(
        `its context stands elsewhere and is not fetched: write what ${address} says into the file`,
        at < 0 ? undefined : lineAt(text, at),
      );
      return Promise.reject(refused);
    },
  };
  for (const [part, share] of batches(value)) {
    const parser = new JsonLdParser({ baseIRI: 'urn:vocabulary:', documentLoader });
    await new Promise<void>((resolve, reject) => {
      parser.on('data', (statement: Statement) => graph.add(statement));
      parser.on('error', (error: Error) => reject(refused ?? new VocabularyError(error.message)));
      parser.on('end', resolve);
      parser.end(JSON.stringify(part));
    });
    tell(share);
  }
  return graph.finish();
}
