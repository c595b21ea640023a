const BLOCK = /^---[ \t]*\n([\s\S]*?)\n?---[ \t]*(?:\n|$)/;

/**
 * Writes our keys into the YAML front matter of a Markdown file, or makes one. Keys that are the reader's stay, with
 * comments and order; ours keep their place. The file is not parsed as YAML: a key reaches up to the next line that
 * begins one.
 *
 * @param file with plain line feeds
 * @param entries keys with their values in YAML
 */
export function updateFrontMatter(file: string, entries: readonly (readonly [string, string])[]): string {
  const match = BLOCK.exec(file);
  const rest = match === null ? file : file.slice(match[0].length);
  const blocks = match === null ? [] : blocksOf(match[1] ?? '');
  const missing = new Map(entries);
  const lines = blocks.map(({ key, text }) => {
    const value = key === undefined ? undefined : missing.get(key);
    if (key === undefined || value === undefined) return text;
    missing.delete(key);
    return line(key, value);
  });
  for (const [key, value] of missing) lines.push(line(key, value));
  return `---\n${lines.join('\n')}\n---\n${rest}`;
}

const line = (key: string, value: string): string => `${key}:${value.startsWith('\n') ? '' : ' '}${value}`;

function blocksOf(yaml: string): { key?: string; text: string }[] {
  const blocks: { key?: string; text: string }[] = [];
  for (const text of yaml.split('\n')) {
    const key = /^(?:"([^"]+)"|([^\s#"'-][^:]*?))\s*:(?:\s|$)/.exec(text);
    const last = blocks.at(-1);
    if (key !== null) blocks.push({ key: key[1] ?? key[2] ?? '', text });
    else if (last !== undefined && last.key !== undefined && (/^[ \t-]/.test(text) || text === ''))
      last.text += `\n${text}`;
    else if (text !== '' || blocks.length > 0) blocks.push({ text });
  }
  return blocks;
}
