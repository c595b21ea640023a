import { VocabularyError } from '../../core/vocabularies';
import { MAX_FILE } from '../../core/vocabularies/limits';

/** UTF-16 is known by its byte order mark. */
function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return 'utf-8';
}

async function decode(file: Blob, encoding: string, tell: (share: number) => void): Promise<string> {
  const decoder = new TextDecoder(encoding, { fatal: encoding === 'utf-8' });
  const reader = file.stream().getReader();
  const parts: string[] = [];
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    bytes += value.length;
    if (encoding !== 'utf-16le' && encoding !== 'utf-16be' && value.includes(0))
      throw new VocabularyError('this is no text file');
    parts.push(decoder.decode(value, { stream: true }));
    tell(bytes / file.size);
  }
  parts.push(decoder.decode());
  return parts.join('');
}

/**
 * The text of a file, read in pieces: UTF-8, UTF-16 with a byte order mark, and what is neither as Windows-1252, which
 * spreadsheets write.
 *
 * @throws VocabularyError for what is no text or too large
 */
export async function textOf(file: Blob, tell: (share: number) => void): Promise<string> {
  if (file.size > MAX_FILE) throw new VocabularyError(`the file is larger than ${MAX_FILE / 1_000_000} MB`);
  const encoding = encodingOf(new Uint8Array(await file.slice(0, 2).arrayBuffer()));
  try {
    return await decode(file, encoding, tell);
  } catch (error) {
    // What the decoder refuses: any other error is the file's or the disk's.
    if (encoding === 'utf-8' && error instanceof TypeError) return decode(file, 'windows-1252', tell);
    throw error;
  }
}
