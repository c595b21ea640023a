/** A long form is sought at most so many characters before its short form. */
const MOST_CHARACTERS = 300;

/** And no further than so many closed brackets: "interleukin 1 (IL-1) receptor (type I) antagonist". */
const MOST_ASIDES = 3;

/** A full stop after one of these does not end a sentence: "E. coli", "vs. placebo". */
const POINTED = /(?:^|[\s(])(?:\p{L}|vs|e\.g|i\.e|cf|ca|approx|spp?|subsp|var|St|Dr|No|Fig|al)$/u;
/** After a bracket: the words before it belong to something else. */
const NEXT_MEMBER = /^(?:,|,? (?:and|or|but|vs|versus|plus)) /;

/**
 * Start of the text, ending at `end`, in which a long form may stand: at most `words` words, not beyond a block
 * break, the end of a sentence, a semicolon, a colon, the bracket that encloses `end`, or a bracket that closes
 * another member of an enumeration. Other brackets that close before `end` are passed over.
 */
export function lookBack(text: string, end: number, words: number): number {
  const floor = Math.max(0, end - MOST_CHARACTERS);
  let depth = 0;
  let seen = 0;
  let asides = 0;
  let start = end;
  for (let at = end - 1; at >= floor; at--) {
    const sign = text.charAt(at);
    if (sign === '\u2029') return at + 1;
    if (sign === ')' || sign === ']') {
      if (depth === 0 && at + 1 < end && NEXT_MEMBER.test(text.slice(at + 1, Math.min(end, at + 12))))
        return at + 1;
      if (depth === 0 && ++asides > MOST_ASIDES) return at + 1;
      depth++;
    } else if (sign === '(' || sign === '[') {
      if (depth === 0) return at + 1;
      depth--;
    } else if (depth > 0) continue;
    else if (sign === ' ') {
      if (text.charAt(at + 1) === ' ' || at + 1 === end) continue;
      start = at + 1;
      if (++seen >= words) return start;
    } else if ((sign === ';' || sign === ':') && text.charAt(at + 1) === ' ') return at + 1;
    else if (at + 1 < end && endsSentence(text, at)) return at + 1;
  }
  return floor === 0 && depth === 0 ? 0 : start;
}

function endsSentence(text: string, at: number): boolean {
  const sign = text.charAt(at);
  if (sign !== '.' && sign !== '!' && sign !== '?') return false;
  if (!/^ +['"(]*[\p{Lu}\d]/u.test(text.slice(at + 1, at + 6))) return false;
  return sign !== '.' || !POINTED.test(text.slice(Math.max(0, at - 8), at));
}
