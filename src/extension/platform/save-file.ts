/** How long a file's address lives after it was asked for, in milliseconds: Firefox reads it later than the click. */
const LIFETIME = 60_000;

/**
 * Saves a text as a file of the reader's, by a link made for it and clicked; it never stands in a document, and no
 * permission is needed. Call it inside the reader's own action.
 */
export function saveFile(name: string, text: string, type: string): void {
  const link = document.createElement('a');
  const url = URL.createObjectURL(new Blob([text], { type }));
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), LIFETIME);
}
