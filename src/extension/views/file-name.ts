/** A title as a part of a file's name: at most 60 letters, digits and hyphens; '' where it has none of them. */
export function fileWords(title: string): string {
  const words = title
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-');
  return words.slice(0, 60).replace(/^-|-$/g, '');
}
