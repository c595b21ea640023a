import type { Span } from '../../model';

/** A reference string made even, with the places that stood in italics. */
export interface ReferenceText {
  text: string;
  /** UTF-16 offsets into `text`. */
  emphasised: Span[];
}

const INVISIBLE = /[\u00AD\u200B-\u200F\u2060-\u2064\uFEFF]/g;
const SPACES = /[\s\u00A0\u2000-\u200A\u2028\u2029\u202F\u205F\u3000]+/g;
/** Markdown's emphasis; not the star of an allele (`HLA-A*02`), which has a letter before it. */
const EMPHASIS = /(?<![\w*])\*(?=\S)([^*]{1,200}?\S)\*(?!\w)/g;
/** `[1]`, `1.`, `(1)`, `1)`, a number alone in front of a capital; never a year. */
const LABEL = /^\s*(?:\[\w{1,6}\]|\(\d{1,4}\)|\d{1,4}[.)](?!\d)|\d{1,3}\s(?=\p{Lu}))\s*/u;

/**
 * Folds white space, drops invisible characters and the label in front, and takes Markdown emphasis off, keeping
 * where it was: journals and books stand in italics, and nothing else tells their beginning as surely.
 *
 * @param emphasised offsets of emphasised parts of `raw`, where the page itself shows them.
 */
export function referenceText(raw: string, emphasised: readonly Span[] = []): ReferenceText {
  let marked = raw;
  for (const { start, end } of [...emphasised].sort((a, b) => b.start - a.start)) {
    const inside = marked.slice(start, end);
    if (inside.trim() === '' || inside.includes('*')) continue;
    const [, before = '', core = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(inside) ?? [];
    marked = `${marked.slice(0, start)}${before}\uE000${core}\uE001${after}${marked.slice(end)}`;
  }
  if (emphasised.length === 0) marked = marked.replace(EMPHASIS, '\uE000$1\uE001');
  marked = marked.replace(INVISIBLE, '').replace(SPACES, ' ').replace(LABEL, '').trim();
  return takeMarks(marked);
}

function takeMarks(marked: string): ReferenceText {
  const spans: Span[] = [];
  let text = '';
  let from = 0;
  let open = -1;
  for (const { 0: mark, index } of marked.matchAll(/[\uE000\uE001]/g)) {
    text += marked.slice(from, index);
    from = index + 1;
    if (mark === '\uE000') open = text.length;
    else if (open >= 0) {
      if (text.length > open) spans.push({ start: open, end: text.length });
      open = -1;
    }
  }
  return { text: text + marked.slice(from), emphasised: spans };
}
