/**
 * Puts a text on the clipboard; call it inside the reader's own action. False where the clipboard is closed, as on
 * pages without TLS. The old way round that (a hidden field) is not taken: it would add an element to the page.
 */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
