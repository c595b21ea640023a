/** A piece of a file that is ours: what stands between its two marks. */
export interface Region {
  /** Letters, digits, "_" and "-". */
  id: string;
  /** Holds no mark. */
  text: string;
}

const open = (id: string): string => `<!-- oncogloss:${id} -->`;
const close = (id: string): string => `<!-- /oncogloss:${id} -->`;
const REGION = /^<!-- oncogloss:([\w-]{1,100}) -->$[\s\S]*?^<!-- \/oncogloss:\1 -->$/gm;

/**
 * Writes regions into a file and keeps all else. A known region is written in its place, wherever the reader moved it;
 * a new one behind the region that comes before it in the list; one that is not in the list goes, and with it one blank
 * line. A mark that lost its fellow is the reader's text.
 */
export function updateRegions(file: string, regions: readonly Region[]): string {
  const known = new Map(regions.map((region) => [region.id, region]));
  const pieces: { id?: string; text: string }[] = [];
  let from = 0;
  const seen = new Set<string>();
  for (const match of file.matchAll(REGION)) {
    const id = match[1] ?? '';
    pieces.push({ text: file.slice(from, match.index) });
    from = match.index + match[0].length;
    const region = known.get(id);
    // A region that was copied is ours once.
    if (region !== undefined && !seen.has(id)) {
      pieces.push({ id, text: written(region) });
      seen.add(id);
    } else if (file.startsWith('\n\n', from)) from += 2;
    else if (file[from] === '\n') from += 1;
  }
  pieces.push({ text: file.slice(from) });
  let before: string | undefined;
  for (const region of regions) {
    if (!seen.has(region.id)) insert(pieces, region, before);
    before = region.id;
  }
  const text = pieces.map((piece) => piece.text).join('');
  return text.endsWith('\n') ? text : `${text}\n`;
}

const written = ({ id, text }: Region): string => `${open(id)}\n${text}\n${close(id)}`;

function insert(pieces: { id?: string; text: string }[], region: Region, before: string | undefined): void {
  const { id } = region;
  const at = before === undefined ? -1 : pieces.findIndex((piece) => piece.id === before);
  const next = pieces.findIndex((piece) => piece.id !== undefined);
  if (at >= 0) pieces.splice(at + 1, 0, { text: '\n\n' }, { id, text: written(region) });
  else if (next >= 0) pieces.splice(next, 0, { id, text: written(region) }, { text: '\n\n' });
  else {
    const last = pieces.at(-1);
    const end =
      last === undefined || last.text === '' || last.text.endsWith('\n\n')
        ? ''
        : last.text.endsWith('\n')
          ? '\n'
          : '\n\n';
    pieces.push({ text: end }, { id, text: written(region) });
  }
}
