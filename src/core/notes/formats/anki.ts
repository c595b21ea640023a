import type { Note, Paper } from '../../model';
import { oneLine, wellFormed } from '../../text';
import { linkToPassage } from './text-fragment';
import { byPaper, type Notebook } from './types';

/** Anki's text import: settings in the head, then a card a line; the first column tells cards apart for ever. */
const HEAD = [
  '#separator:tab',
  '#html:false',
  '#notetype:Basic',
  '#deck:Oncogloss',
  '#columns:ID\tFront\tBack\tTags',
  '#guid column:1',
  '#tags column:4',
];

/**
 * Cards for Anki: one for each note, and one for each concept named in them that has an explanation. Ids stay, so that
 * a further import updates cards and keeps what was learned. Text is plain: neither HTML, TeX, sound nor cloze in it is
 * run.
 */
export function notesToAnki(notebook: Notebook): string {
  const entries = byPaper(notebook);
  const cards = entries.flatMap(({ paper, notes }) => notes.map((note) => noteCard(note, paper, notebook)));
  const met = new Map<string, string[]>();
  for (const { paper, notes } of entries)
    for (const note of notes)
      for (const concept of note.concepts)
        met.set(concept, [...(met.get(concept) ?? []), `“${note.target.quote.exact}” (${paper.title})`]);
  for (const [id, passages] of met) {
    const { label, gloss } = notebook.concepts.get(id) ?? {};
    if (label === undefined || gloss === undefined) continue;
    cards.push([
      `oncogloss-concept-${id}`,
      label,
      [gloss, ...passages.slice(0, 3)].join('\n'),
      'oncogloss concept',
    ]);
  }
  return `${[...HEAD, ...cards.map((card) => card.map(field).join('\t'))].join('\n')}\n`;
}

/** What the reader wrote asks, the passage answers; a mere highlight is asked for by where it stands. */
function noteCard(note: Note, paper: Paper, { meanings }: Notebook): string[] {
  const place = [paper.title, note.target.section].filter(Boolean).join(' · ');
  const { exact } = note.target.quote;
  const link = linkToPassage(note);
  const front = note.body.trim() === '' ? `${meanings[note.colour]}: ${place}` : note.body.trim();
  const back = [`“${exact}”`, place, link].filter((part) => part !== '').join('\n');
  const tags = ['oncogloss', meanings[note.colour], ...note.tags].map(tag).filter(Boolean).join(' ');
  return [`oncogloss-note-${note.id}`, front, back, tags];
}

/** Tags have no spaces; "::" would make a tree of them. */
const tag = (text: string): string =>
  oneLine(text)
    .replace(/[\s"]+/g, '-')
    .replace(/:{2,}/g, ':');

/** What Anki runs even in plain text is broken by a word joiner. */
function field(value: string): string {
  const text = wellFormed(value)
    .replace(/\r\n?|[\u2028\u2029\u0085\v\f]/g, '\n')
    .replace(/[\t\0]/g, ' ')
    .replace(/\[(?=sound:|anki:|\/?latex\]|\/?\${1,2}\])|\\(?=[()[\]])|\{(?=\{)/gi, '$&\u2060');
  return `"${text.replaceAll('"', '""')}"`;
}
