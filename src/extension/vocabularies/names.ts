import type { VocabularyConcept } from '../../core/model';
import { foldText } from '../../core/text';

/** Ends a concept, and a form of it, in the string of all names. */
const LINE = '\n';
const FORM = '\t';
/** Of fewer characters there are too many hits to be of use. */
const SHORTEST = 2;

/**
 * The names of all concepts as one string, a line each: label and other forms, folded. One string and not a list,
 * because it is searched in milliseconds as it is, and is read from the disk in one piece.
 */
export function namesOf(
  concepts: readonly VocabularyConcept[],
  tell: (share: number) => void = () => {},
): string {
  const lines: string[] = [];
  for (const { label, synonyms, broad = [], hidden = [] } of concepts) {
    lines.push([label, ...synonyms, ...broad, ...hidden].map(foldText).join(FORM));
    if (lines.length % 5_000 === 0) tell(lines.length / concepts.length);
  }
  return lines.join(LINE);
}

/** How good a hit is: lower is better. */
enum Rank {
  Whole,
  LabelStart,
  FormStart,
  Word,
}

/**
 * Numbers of the concepts that a query finds, the best first: a whole form, the beginning of a label, of a form, of a
 * word in one. Linear in the length of the names.
 *
 * @param names as `namesOf` made them
 */
export function searchNames(names: string, query: string, limit: number): number[] {
  const wanted = foldText(query);
  if (wanted.length < SHORTEST) return [];
  const best = new Map<number, { rank: Rank; length: number }>();
  /** Start of the line that the last hit stood on, and its number. */
  let line = 0;
  let lineAt = 0;
  let lineEnd = lengthTo(names, LINE, 0);
  for (let at = names.indexOf(wanted); at >= 0; at = names.indexOf(wanted, at + 1)) {
    const before = at === 0 ? LINE : names[at - 1];
    if (before !== LINE && before !== FORM && before !== ' ') continue;
    while (lineEnd < at) {
      line++;
      lineAt = lineEnd + 1;
      lineEnd = lengthTo(names, LINE, lineAt);
    }
    const after = names[at + wanted.length] ?? LINE;
    const whole = before !== ' ' && (after === LINE || after === FORM);
    const rank = whole
      ? Rank.Whole
      : before === LINE
        ? Rank.LabelStart
        : before === FORM
          ? Rank.FormStart
          : Rank.Word;
    const known = best.get(line);
    if (known && known.rank <= rank) continue;
    const label = Math.min(lineEnd, lengthTo(names, FORM, lineAt));
    best.set(line, { rank, length: label - lineAt });
  }
  return [...best]
    .sort(([a, x], [b, y]) => x.rank - y.rank || x.length - y.length || a - b)
    .slice(0, limit)
    .map(([number]) => number);
}

/** Where `sign` stands next, or the end. */
const lengthTo = (text: string, sign: string, from: number): number => {
  const at = text.indexOf(sign, from);
  return at < 0 ? text.length : at;
};
