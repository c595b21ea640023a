import { Parser } from 'n3';
import { VocabularyError } from '../error';
import type { Tell } from '../progress';
import { graphConcepts } from './concepts-of-graph';

/** UTF-16 units read at a time: so that progress can be told and memory stays small. */
const PORTION = 1 << 18;

/** What the reader of Turtle asks of a stream. */
type Listener = (data?: string) => void;

/**
 * Reads the concepts of SKOS written as Turtle (or N-Triples, which is a part of it).
 * @throws VocabularyError with the line
 */
export function readTurtle(text: string, tell: Tell) {
  const graph = graphConcepts();
  const listeners = new Map<string, Listener>();
  const stream = { on: (event: string, listener: Listener) => listeners.set(event, listener) };
  const parser = new Parser({ format: 'text/turtle' });
  let fault: unknown;
  parser.parse(stream as unknown as NodeJS.EventEmitter, (error, quad) => {
    if (error) fault ??= error;
    else if (quad) graph.add(quad as unknown as Parameters<typeof graph.add>[0]);
  });
  for (let at = 0; at < text.length && fault === undefined; at += PORTION) {
    listeners.get('data')?.(text.slice(at, at + PORTION));
    tell(Math.min(1, at / text.length));
  }
  if (fault === undefined) listeners.get('end')?.();
  if (fault !== undefined) throw turtleError(fault);
  return graph.finish();
}

function turtleError(fault: unknown): VocabularyError {
  const { message, context } = fault as { message?: string; context?: { line?: number } };
  const line = context?.line ?? Number(/on line (\d+)/.exec(message ?? '')?.[1] ?? Number.NaN);
  const reason = (message ?? 'not Turtle').replace(/ on line \d+\.?$/, '');
  return new VocabularyError(reason, Number.isNaN(line) ? undefined : line);
}
