import { ImportError } from './error';

/** UTF-16 units, and bytes, of the largest file that is read. */
export const MAX_SIZE = 30_000_000;

/**
 * The text of a file: UTF-8 or UTF-16 by its byte order mark, UTF-8 without one, and where that fails the Windows code
 * page that old reference managers wrote.
 *
 * @throws ImportError for what is too large or no text
 */
export function decodeFile(bytes: Uint8Array): string {
  if (bytes.length > MAX_SIZE) throw new ImportError('too-large');
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  if (bytes.includes(0)) throw new ImportError('not-text');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** Without byte order mark, every line end a line feed. */
export function plainText(text: string): string {
  if (text.length > MAX_SIZE) throw new ImportError('too-large');
  if (text.includes('\0')) throw new ImportError('not-text');
  return text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
}
