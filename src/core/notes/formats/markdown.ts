import { identifierLinks } from '../../identifiers';
import type { Note, Paper } from '../../model';
import { updateFrontMatter } from './front-matter';
import { plainMarkdown, safeMarkdown, yamlString } from './markdown-text';
import { type Region, updateRegions } from './regions';
import { linkToPassage } from './text-fragment';
import { byPaper, conceptNames, idOf, type Notebook } from './types';

/**
 * The notes on one paper as a Markdown file: front matter that Obsidian reads, a heading, and each note in a region
 * between two marks (comments that no reader shows).
 *
 * With `old`, the file as it is now: front matter of the reader's own, and all that was written outside the marks, stays
 * where it is; notes that are known are written anew in their place, new ones follow the one before them in the paper,
 * those that no longer exist go.
 */
export function paperToMarkdown(paper: Paper, notebook: Notebook, old?: string): string {
  const notes = byPaper({ papers: [paper], notes: notebook.notes })[0]?.notes ?? [];
  const regions = notes.map((note): Region => ({ id: note.id, text: noteText(note, notebook) }));
  const front = frontMatter(paper);
  if (old !== undefined && old.trim() !== '')
    return updateRegions(
      updateFrontMatter(old.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n'), front),
      regions,
    );
  const head = `${updateFrontMatter('', front)}\n# ${plainMarkdown(paper.title)}\n\n${sourceLine(paper)}\n`;
  return updateRegions(head, regions);
}

/** All papers one behind the other, for copying; each as {@link paperToMarkdown} without front matter. */
export function notesToMarkdown(notebook: Notebook): string {
  return byPaper(notebook)
    .map(({ paper, notes }) =>
      [
        `# ${plainMarkdown(paper.title)}`,
        sourceLine(paper),
        ...notes.map((note) => noteText(note, notebook)),
      ].join('\n\n'),
    )
    .map((text) => `${text}\n`)
    .join('\n');
}

/** Keys and values, the latter in YAML. */
function frontMatter(paper: Paper): [key: string, yaml: string][] {
  const list = (values: readonly string[]) => values.map((value) => `\n  - ${yamlString(value)}`).join('');
  const entries: [string, string | undefined][] = [
    ['title', yamlString(paper.title)],
    ['authors', paper.authors.length === 0 ? undefined : list(paper.authors)],
    ['journal', paper.journal && yamlString(paper.journal)],
    ['year', paper.year?.toString()],
    ...(['doi', 'pmid', 'pmcid', 'arxiv'] as const).map((kind): [string, string | undefined] => {
      const value = idOf(paper, kind);
      return [kind, value === undefined ? undefined : yamlString(value)];
    }),
    ['url', yamlString(paper.url)],
    ['oncogloss', yamlString(paper.key)],
  ];
  return entries.filter((entry): entry is [string, string] => entry[1] !== undefined);
}

function sourceLine(paper: Paper): string {
  const source = [paper.authors.join(', '), paper.journal, paper.year?.toString()]
    .filter((part): part is string => Boolean(part))
    .map(plainMarkdown)
    .join('. ');
  const [first] = paper.identifiers;
  const link = first === undefined ? undefined : identifierLinks(first)[0];
  const shown = link === undefined ? '' : `[${plainMarkdown(first?.value ?? '')}](${address(link.url)})`;
  return [source, shown].filter((part) => part !== '').join(' · ');
}

function noteText(note: Note, notebook: Notebook): string {
  const link = linkToPassage(note);
  const marks = [
    `**${plainMarkdown(notebook.meanings[note.colour])}**`,
    note.target.section === undefined ? '' : plainMarkdown(note.target.section),
    ...note.tags.map(tag),
    ...conceptNames(note, notebook).map(plainMarkdown),
    ...note.references.flatMap((reference) => {
      const [to] = identifierLinks(reference);
      return to === undefined ? [] : [`[${plainMarkdown(reference.value)}](${address(to.url)})`];
    }),
    link === '' ? '' : `[in the paper](${address(link)})`,
  ];
  const body = safeMarkdown(note.body);
  return [
    `> ${plainMarkdown(note.target.quote.exact)}`,
    body,
    marks.filter((mark) => mark !== '').join(' · '),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

/** Obsidian's tags hold letters, digits, "_", "-" and "/", and are not all digits. */
function tag(text: string): string {
  const name = text
    .trim()
    .replace(/[^\p{L}\p{N}\p{M}_/-]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  return name === '' ? '' : `#${/^\d+$/.test(name) ? `_${name}` : name}`;
}

/** An address inside brackets of Markdown. */
const address = (url: string): string =>
  url.replace(
    /[()<>\\\s"`[\]|^{}]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
