import { oneLine, wellFormed } from '../../text';

/** Signs that mean something anywhere in a line, in CommonMark and in Obsidian (`==`, `%%`, `$`, `^`, `|`). */
const ANYWHERE = /[\\`*_[\]<>~|$^#]|==|%%|!(?=\[)/g;
/** Signs that begin a block: lists, headings, rules, quotes. */
const AT_START = /^(?:([-+])(?=\s|-|$)|(\d{1,9})([.)])(?=\s|$)|(=)(?==*$))/;
const ENTITY = /&(?=#?\w{1,32};)/g;

/** Text of a page on one line of Markdown, so that it is shown as it is: no markup, no HTML, no tag, no formula. */
export function plainMarkdown(text: string): string {
  return oneLine(text)
    .replace(ANYWHERE, (signs) => [...signs].map((sign) => `\\${sign}`).join(''))
    .replace(ENTITY, '\\&')
    .replace(AT_START, (whole, sign, digits, dot) =>
      digits === undefined ? `\\${sign ?? whole}` : `${digits}\\${dot}`,
    );
}

const CODE =
  /(^|\n)(`{3,}|~{3,})[^\n]*\n[\s\S]*?(?:\n\2[`~]*[ \t]*(?=\n|$)|$)|(?<!`)(`+)(?!`)[\s\S]*?[^`]\3(?!`)/g;
const SAFE = /^(?:https?:|mailto:|#|\/|\.{0,2}\/|[^:&]*$)/i;

/**
 * What the reader wrote, which is Markdown already: kept, but raw HTML is shown instead of being HTML, and no link leads
 * to a script.
 */
export function safeMarkdown(body: string): string {
  const text = wellFormed(body).replace(/\r\n?/g, '\n').replaceAll('\0', '').trim();
  let result = '';
  let from = 0;
  for (const match of text.matchAll(CODE)) {
    result += prose(text.slice(from, match.index)) + match[0];
    from = match.index + match[0].length;
  }
  // The marks of the regions are nobody else's, not even in code.
  return (result + prose(text.slice(from))).replace(/<!--(?=\s*\/?\s*oncogloss)/gi, '<! --');
}

function prose(text: string): string {
  return text
    .replace(/<(?=[a-z/!?])(?!https?:\/\/[^\s<>]*>)/gi, '&lt;')
    .replace(
      /(\]\(\s*<?)([^\s)>]*)/g,
      (_, open: string, to: string) => open + (SAFE.test(to) ? to : `./${to}`),
    )
    .replace(
      /^([ \t>]*\[[^\]\n]+\]:\s*<?)([^\s>]*)/gm,
      (_, open: string, to: string) => open + (SAFE.test(to) ? to : `./${to}`),
    );
}

/** A string in YAML's double quotes. */
export const yamlString = (text: string): string => JSON.stringify(oneLine(text));
