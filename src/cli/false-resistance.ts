import type { Span } from '../core/model';
import type { LineAnswer } from './jsonl';

/** A sentence of the terms' gold set; those from papers of other fields have the source "negative". */
export interface GoldSentence {
  id: unknown;
  text: string;
  source?: string;
}

/** Every word that a naive reader would take for resistance to a therapy. */
const MENTION = /\b[\p{L}-]*resist(?:an(?:ce|ces|cy|t)|ed|ing|s)?\b/giu;

/**
 * Share (0–1) of the mentions of resistance in papers that are not about cancer (insulin, antibiotics, training) that
 * were marked as resistance to therapy. 0 when there is no such mention.
 */
export function falseResistance(gold: readonly GoldSentence[], answers: readonly LineAnswer[]): number {
  const byId = new Map(answers.map((answer) => [answer.id, answer]));
  let mentions = 0;
  let marked = 0;
  for (const { id, text, source } of gold) {
    if (source !== 'negative') continue;
    const terms = byId.get(id)?.terms.filter((term) => term.category === 'resistance') ?? [];
    for (const match of text.matchAll(MENTION)) {
      mentions += 1;
      const span = { start: match.index, end: match.index + match[0].length };
      if (terms.some((term) => overlap(term, span))) marked += 1;
    }
  }
  return mentions === 0 ? 0 : marked / mentions;
}

const overlap = (a: Span, b: Span) => a.start < b.end && b.start < a.end;
