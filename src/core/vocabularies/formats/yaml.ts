import { isCollection, isNode, LineCounter, parseDocument } from 'yaml';
import { VocabularyError } from '../error';
import { MAX_YAML } from '../limits';
import { checkYamlDepth } from '../lines';
import { type Tell, within } from '../progress';
import { readEntries } from './entries';

/** Places at which one anchor may be repeated: YAML's own way to make a small file large ("billion laughs"). */
const MAX_ALIASES = 100;

/** What a recursive reader makes of a document. @throws VocabularyError where it gives up */
function parsed<T>(work: () => T): T {
  try {
    return work();
  } catch (cause) {
    if (cause instanceof RangeError) throw new VocabularyError('lists or brackets too deep');
    throw new VocabularyError(cause instanceof Error ? cause.message : 'not YAML');
  }
}

/**
 * Reads a vocabulary in our own shape, as YAML 1.2; see `readEntries`.
 * @throws VocabularyError
 */
export function readYaml(text: string, tell: Tell) {
  if (text.length > MAX_YAML)
    throw new VocabularyError(
      `YAML of more than ${MAX_YAML / 1e6} million characters: save it as JSON instead`,
    );
  checkYamlDepth(text);
  const lines = new LineCounter();
  // Keys that repeat are looked for pair by pair, which takes for ever on a hostile file: the last one counts.
  const document = parsed(() =>
    parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: false }),
  );
  const [error] = document.errors;
  if (error) throw new VocabularyError(error.message, lines.linePos(error.pos[0]).line);
  tell(0.6);
  const value: unknown = parsed(() => document.toJS({ maxAliasCount: MAX_ALIASES }));
  const { contents } = document;
  const list = isCollection(contents) && contents.has('concepts') ? contents.get('concepts', true) : contents;
  const items: readonly unknown[] = isCollection(list) ? list.items : [];
  const lineOf = (index: number): number => {
    const item = items[index];
    const offset = isNode(item) ? item.range?.[0] : undefined;
    return offset === undefined ? 1 : lines.linePos(offset).line;
  };
  return readEntries(value, lineOf, within(tell, 0.6, 1));
}
