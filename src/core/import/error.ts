/** Why a file was refused. `detail` of the error says more where there is more to say. */
export type ImportReason =
  /** Nothing in it but white space. */
  | 'empty'
  /** Larger than any list of articles. */
  | 'too-large'
  | 'too-many'
  /** A picture, an archive, or text in an encoding that is not known. */
  | 'not-text'
  /** None of the formats that are read; `detail` names it where it is known. */
  | 'unknown-format'
  /** An entry, a value or a quotation is opened and never closed; `detail` is what it is. */
  | 'not-closed'
  /** Something stands where it cannot; `detail` is what was found. */
  | 'unexpected'
  /** Not one entry has a title or an identifier; `detail` is the key of the first. */
  | 'nothing-named';

/** A file that was not taken. Nothing of it was: a half import would be worse than none. */
export class ImportError extends Error {
  override readonly name = 'ImportError';

  /** @param line from 1; absent where the fault is the whole file's */
  constructor(
    readonly reason: ImportReason,
    readonly line?: number,
    readonly detail = '',
  ) {
    super(`${line === undefined ? '' : `line ${line}: `}${reason}${detail === '' ? '' : ` (${detail})`}`);
  }
}

/** The number of the line, from 1, on which an offset stands in a text with plain line feeds. */
export function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line++;
  return line;
}

/** A short piece of a file for a message. */
export const sample = (text: string): string => {
  const line = (/^[^\n]*/.exec(text.trimStart())?.[0] ?? '').trimEnd();
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
};
