import { ImportError, lineAt, sample } from './error';

/** A JSON document and where the items of its list stand. */
export interface JsonText {
  value: unknown;
  /** Line, from 1, on which the nth object of the list begins. */
  lineOf(index: number): number;
}

const STRING = String.raw`"[^"\\\p{Cc}]*(?:\\(?:["\\/bfnrt]|u[0-9A-Fa-f]{4})[^"\\\p{Cc}]*)*"`;
/** A string that ends, on its line. */
const WHOLE_STRING = /^"[^"\\\n]*(?:\\.[^"\\\n]*)*"/;
const NUMBER = String.raw`-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\d.eE])`;
const TOKEN = new RegExp(
  String.raw`\s*(?:(${STRING})|([{}[\],:])|(${NUMBER}|true|false|null)|($)|(.))`,
  'suy',
);

/**
 * Parses JSON and says on which line it is wrong: engines differ in whether and how they say it.
 *
 * @param list the name under which the list stands whose items' lines may be asked for, where it is not the document
 * @throws ImportError `not-closed` where the text ends too early, else `unexpected`
 */
export function parseJson(text: string, list = 'items'): JsonText {
  try {
    const value: unknown = JSON.parse(text);
    let lines: number[] | undefined;
    return {
      value,
      lineOf(index) {
        lines ??= itemLines(text, list);
        return lines[index] ?? 1;
      },
    };
  } catch {
    throw faultIn(text);
  }
}

/** Follows brackets and what may stand behind what, up to the first thing that may not. */
function faultIn(text: string): ImportError {
  const open: { bracket: string; at: number }[] = [];
  let expects = 'value';
  TOKEN.lastIndex = 0;
  for (;;) {
    const match = TOKEN.exec(text);
    if (match === null) return new ImportError('unexpected', lineAt(text, text.length));
    const [whole, quoted, sign, scalar, end] = match;
    const at = TOKEN.lastIndex - whole.trimStart().length;
    const wrong = () =>
      text[at] === '"' && !WHOLE_STRING.test(text.slice(at))
        ? new ImportError('not-closed', lineAt(text, at), '"')
        : new ImportError('unexpected', lineAt(text, at), sample(text.slice(at, at + 80)));
    if (end !== undefined) {
      const last = open.at(-1);
      return last ? new ImportError('not-closed', lineAt(text, last.at), last.bracket) : wrong();
    }
    const inside = open.at(-1)?.bracket;
    if (sign === '}' || sign === ']') {
      if (inside !== (sign === '}' ? '{' : '[') || !['comma', 'first', 'key'].includes(expects))
        return wrong();
      if (expects === 'key') return wrong();
      open.pop();
      expects = 'comma';
    } else if (sign === ',') {
      if (expects !== 'comma' || inside === undefined) return wrong();
      expects = inside === '{' ? 'key' : 'value';
    } else if (sign === ':') {
      if (expects !== 'colon') return wrong();
      expects = 'value';
    } else if (inside === '{' && (expects === 'first' || expects === 'key')) {
      if (quoted === undefined) return wrong();
      expects = 'colon';
    } else if (expects !== 'value' && !(expects === 'first' && inside === '[')) {
      return wrong();
    } else if (sign === '{' || sign === '[') {
      open.push({ bracket: sign, at });
      expects = 'first';
    } else if (quoted === undefined && scalar === undefined) {
      return wrong();
    } else {
      expects = 'comma';
    }
  }
}

/** Lines of the objects in a list: the document itself, or the first under a name. */
function itemLines(text: string, name: string): number[] {
  const lines: number[] = [];
  let line = 1;
  let depth = 0;
  let within = -1;
  let lastString = '';
  for (const [token] of text.matchAll(/"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\]]|\n/gs)) {
    if (token === '\n') line++;
    else if (token === '{' || token === '[') {
      if (within < 0 && token === '[' && (depth === 0 || lastString === `"${name}"`)) within = depth + 1;
      else if (depth === within) lines.push(line);
      depth++;
    } else if (token === '}' || token === ']') {
      if (--depth < within) break;
    } else lastString = token;
  }
  return lines;
}
