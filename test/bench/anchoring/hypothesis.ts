import type { Span } from '../../../src/core/model';
import { distances, startOf } from './myers';
import type { Rule } from './run';

/** Characters of context that Hypothesis keeps. */
const CONTEXT = 32;
/** Of one match in the score, as its client documents them. */
const WEIGHT = { quote: 50, prefix: 20, suffix: 20, position: 2 };
/** Matches of equal distance that are scored; common words have thousands. */
const LIMIT = 2000;

/**
 * The rule by which Hypothesis' client places a quote, written from its published description: all exact matches;
 * where there is none, the approximate ones with the fewest errors, of which half the quote's length (at most 256) are
 * allowed; of these the one whose quote, prefix, suffix and position score best. There is no floor.
 */
export const hypothesis: Rule = ({ body: { text } }, notes, article) => {
  const all = notes.map(({ target: { position } }) => position);
  return all.map((position) => {
    const span = bestMatch(text, article.text, position);
    return span ? { placing: 'moved', span } : { placing: 'lost' };
  });
};

function bestMatch(text: string, original: string, { start, end }: Span): Span | undefined {
  const quote = original.slice(start, end);
  const prefix = original.slice(Math.max(0, start - CONTEXT), start);
  const suffix = original.slice(end, end + CONTEXT);
  const matches = search(text, quote, Math.min(256, quote.length / 2));
  let best: Span | undefined;
  let most = -1;
  for (const match of matches) {
    const score =
      WEIGHT.quote * (1 - match.errors / quote.length) +
      WEIGHT.prefix *
        (prefix === ''
          ? 1
          : likeness(text.slice(Math.max(0, match.start - prefix.length), match.start), prefix)) +
      WEIGHT.suffix *
        (suffix === '' ? 1 : likeness(text.slice(match.end, match.end + suffix.length), suffix)) +
      WEIGHT.position * (1 - Math.abs(match.start - start) / text.length);
    if (score > most) {
      most = score;
      best = { start: match.start, end: match.end };
    }
  }
  return best;
}

function search(text: string, quote: string, allowed: number): (Span & { errors: number })[] {
  const found: (Span & { errors: number })[] = [];
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) {
    found.push({ start: at, end: at + quote.length, errors: 0 });
  }
  if (found.length > 0) return found;
  const errors = distances(text, quote);
  let fewest = Math.floor(allowed) + 1;
  for (const count of errors) if (count < fewest) fewest = count;
  if (fewest > allowed) return [];
  for (let i = 0; i < errors.length && found.length < LIMIT; i++) {
    if (errors[i] === fewest)
      found.push({ start: startOf(text, quote, i + 1, fewest), end: i + 1, errors: fewest });
  }
  return found;
}

/** 1 for the same text, 0 for nothing in common. */
function likeness(text: string, context: string): number {
  if (text === context) return 1;
  if (text === '') return 0;
  return 1 - Math.min(context.length, ...distances(text, context)) / context.length;
}
