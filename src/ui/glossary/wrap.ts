/**
 * Breaks a label into lines of at most `most` characters, at spaces, hyphens and slashes: SVG text does not wrap by
 * itself. A word that is longer than a line is broken where the line ends.
 *
 * @returns the pieces of the label with the spaces that end them: joined, they are the label again.
 */
export function wrapLabel(label: string, most: number): string[] {
  const limit = Math.max(4, most);
  const lines: string[] = [];
  let line = '';
  for (const piece of label.match(/[^\s/–-]+[/–-]?\s*|\S\s*/gu) ?? []) {
    let word = piece;
    if ((line + word).trimEnd().length > limit && line) {
      lines.push(line);
      line = '';
    }
    while (word.trimEnd().length > limit) {
      lines.push(word.slice(0, limit));
      word = word.slice(limit);
    }
    line += word;
  }
  if (line) lines.push(line);
  return lines;
}
