/**
 * A text that knows where each of its characters stood in the article it was made from. A mutation works on tracked
 * text, so where a passage went follows from the mutation itself, not from searching for it.
 */
export interface Tracked {
  text: string;
  /** For each UTF-16 unit its offset in the original article; -1 for what was not there. */
  origin: Int32Array;
}

/** A piece of the original. */
export function piece(original: string, start: number, end: number): Tracked {
  return {
    text: original.slice(start, end),
    origin: Int32Array.from({ length: end - start }, (_, i) => start + i),
  };
}

/** Text that the original did not hold. */
export function inserted(text: string): Tracked {
  return { text, origin: new Int32Array(text.length).fill(-1) };
}

/** The same text again, as something new: a copy is not the passage. */
export const copied = ({ text }: Tracked): Tracked => inserted(text);

export function cut({ text, origin }: Tracked, start: number, end = text.length): Tracked {
  return { text: text.slice(start, end), origin: origin.slice(start, end) };
}

export function joined(parts: readonly Tracked[], separator = ''): Tracked {
  const pieces = parts.flatMap((part, i) =>
    i > 0 && separator !== '' ? [inserted(separator), part] : [part],
  );
  const text = pieces.map((part) => part.text).join('');
  const origin = new Int32Array(text.length);
  let at = 0;
  for (const part of pieces) {
    origin.set(part.origin, at);
    at += part.origin.length;
  }
  return { text, origin };
}

/** Replaces what a global pattern finds. Characters that the replacement keeps, in order, keep their origin. */
export function replaced(
  tracked: Tracked,
  pattern: RegExp,
  by: (match: RegExpMatchArray) => string,
): Tracked {
  const parts: Tracked[] = [];
  let at = 0;
  for (const match of tracked.text.matchAll(pattern)) {
    if (match.index === undefined) continue;
    parts.push(cut(tracked, at, match.index));
    at = match.index + match[0].length;
    parts.push(rewritten(cut(tracked, match.index, at), by(match)));
  }
  return parts.length === 0 ? tracked : joined([...parts, cut(tracked, at)]);
}

/** One for one where the lengths agree; otherwise the longest common subsequence is what was kept. */
function rewritten(from: Tracked, text: string): Tracked {
  const origin = new Int32Array(text.length).fill(-1);
  if (text.length === from.text.length) return { text, origin: from.origin.slice() };
  const n = from.text.length;
  const m = text.length;
  const best = Array.from({ length: n + 1 }, () => new Int32Array(m + 1));
  const at = (i: number, j: number) => best[i]?.[j] ?? 0;
  for (let i = n - 1; i >= 0; i--)
    for (let j = m - 1; j >= 0; j--)
      (best[i] as Int32Array)[j] =
        from.text[i] === text[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  for (let i = 0, j = 0; i < n && j < m; ) {
    if (from.text[i] === text[j]) origin[j++] = from.origin[i++] as number;
    else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return { text, origin };
}

/** Where each character of the original stands now; -1 where it is gone. */
export function whereabouts({ origin }: Tracked, length: number): Int32Array {
  const now = new Int32Array(length).fill(-1);
  for (let i = 0; i < origin.length; i++) if ((origin[i] as number) >= 0) now[origin[i] as number] = i;
  return now;
}
