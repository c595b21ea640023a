/**
 * Source of a module whose default export is `value`. Engines read `JSON.parse('…')` several times faster than the
 * same data as an object literal, and never optimise the literal away into the caller.
 */
export function jsonModule(value: unknown): string {
  // A JSON text inside a JS string: JSON.stringify escapes quotes and backslashes, and U+2028/9 need it too.
  const literal = JSON.stringify(JSON.stringify(value)).replace(/[\u2028\u2029]/g, (c) =>
    c === '\u2028' ? '\\u2028' : '\\u2029',
  );
  return `export default JSON.parse(${literal});\n`;
}
