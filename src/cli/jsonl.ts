import type { Scanner } from '../core/scan';
import { answerOf, type TextAnswer } from './answer';

/** The answer for one `{"id","text"}` line. */
export interface LineAnswer extends TextAnswer {
  id: unknown;
}

/** Scans one line of a JSONL file. @throws Error with a plain message when it is not `{"id","text"}`. */
export function scanLine(scanner: Scanner, line: string): LineAnswer {
  let entry: unknown;
  try {
    entry = JSON.parse(line);
  } catch {
    throw new Error('is not JSON');
  }
  const { id, text } = (entry ?? {}) as { id?: unknown; text?: unknown };
  if (id === undefined || typeof text !== 'string') throw new Error('has no "id" and "text"');
  return { id, ...answerOf(text, scanner.scan({ text })) };
}
