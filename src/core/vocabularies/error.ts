/** UTF-16 units of a reason. */
const MOST_WORDS = 300;

/** A file that is no vocabulary. Nothing of it is taken: half a vocabulary would be worse than none. */
export class VocabularyError extends Error {
  override readonly name = 'VocabularyError';
  readonly reason: string;

  /**
   * @param why what is wrong, in words for people: "a quotation mark that is never closed"
   * @param line from 1; absent where the fault is the whole file's, or the format's reader does not tell
   */
  constructor(
    why: string,
    readonly line?: number,
  ) {
    // What a format's reader quotes of a broken file may be all of it.
    const reason = why.length > MOST_WORDS ? `${why.slice(0, MOST_WORDS - 1)}…` : why;
    super(line === undefined ? reason : `line ${line}: ${reason}`);
    this.reason = reason;
  }
}

/** The number of the line, from 1, on which an offset stands, with line ends of any kind. */
export function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let i = 0; i < offset && i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === 0x0a || (c === 0x0d && text.charCodeAt(i + 1) !== 0x0a)) line++;
  }
  return line;
}

/** A short piece of a file for a message, on one line. */
export function sample(text: string): string {
  const line =
    text
      .slice(0, 200)
      .trim()
      .split(/[\r\n]/, 1)[0] ?? '';
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}
