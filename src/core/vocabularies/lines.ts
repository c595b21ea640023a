import { VocabularyError } from './error';
import { MAX_DEPTH, MAX_LINE } from './limits';

/** @throws VocabularyError for a line that no table or OBO file has. */
export function checkLines(text: string): void {
  let line = 1;
  let start = 0;
  while (start <= text.length) {
    const next = text.indexOf('\n', start);
    const end = next < 0 ? text.length : next;
    if (end - start > MAX_LINE) throw new VocabularyError(`a line longer than ${MAX_LINE} characters`, line);
    start = end + 1;
    line++;
  }
}

/**
 * Refuses JSON whose brackets stand so deep that a recursive reader would take for ever or overflow.
 * @throws VocabularyError
 */
export function checkDepth(text: string): void {
  let depth = 0;
  let quoted = false;
  let line = 1;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (quoted) {
      if (c === 0x5c) i++;
      else if (c === 0x22) quoted = false;
    } else if (c === 0x22) quoted = true;
    else if (c === 0x0a) line++;
    else if (c === 0x5b || c === 0x7b) {
      if (++depth > MAX_DEPTH) throw new VocabularyError(`brackets more than ${MAX_DEPTH} deep`, line);
    } else if (c === 0x5d || c === 0x7d) depth--;
  }
}

/** Levels of a YAML file; more than of JSON, since brackets in its plain texts are counted too. */
const MAX_YAML_DEPTH = 500;
/** Spaces before a line, each of which may be a level. */
const MAX_INDENT = 1_000;
/** `- - ? - `: several levels on one line. */
const LEVELS = /^ *(?:[-?:] +)+/;
const DEEP = ' '.repeat(MAX_INDENT);
const LINE_FEED = 0x0a;
const SPACE = 0x20;
const TAB = 0x09;

/**
 * Refuses YAML whose reader, which is recursive, would run out of its stack: an engine may end the whole thread then.
 * @throws VocabularyError
 */
export function checkYamlDepth(text: string): void {
  let line = 1;
  const refuse = (): never => {
    throw new VocabularyError('lists or brackets too deep', line);
  };
  let depth = 0;
  /** The last character but white space: an opening bracket in the middle of a text is none of YAML's. */
  let before = LINE_FEED;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (i === 0 || text.charCodeAt(i - 1) === LINE_FEED) {
      const levels = LEVELS.exec(text.slice(i, i + 2 * MAX_INDENT))?.[0] ?? '';
      if (levels.length >= MAX_INDENT || text.startsWith(DEEP, i)) refuse();
    }
    if (c === 0x5b || c === 0x7b) {
      if (/[\n[{,:?-]/.test(String.fromCharCode(before)) && ++depth > MAX_YAML_DEPTH) refuse();
    } else if ((c === 0x5d || c === 0x7d) && depth > 0) depth--;
    if (c === LINE_FEED) line++;
    else if (c !== SPACE && c !== TAB) before = c;
  }
}
