import { type Concept, type IdentifierKind, NOTE_MEANING, type Placing } from '../core/model';
import { safeMarkdown } from '../core/notes/formats/markdown-text';
import type { IdentifierAnswer, PageAnswer, TermAnswer } from './answer';
import type { NoteOnPage, PageNotes } from './notes';

const KIND_NAMES: Partial<Record<IdentifierKind, string>> = {
  doi: 'DOI',
  pmid: 'PubMed',
  pmcid: 'PMC',
  nct: 'ClinicalTrials.gov',
  isrctn: 'ISRCTN',
  eudract: 'EudraCT',
  euct: 'EU CT',
  arxiv: 'arXiv',
};

/** What is said of a note that is not simply in its very place. */
const PLACES: Record<Placing, string> = {
  exact: '',
  moved: '',
  uncertain: 'perhaps not the passage meant',
  lost: 'not found on this page',
};

/**
 * A Markdown sheet to read a paper with: its terms explained in the order in which they first appear, and the reader's
 * notes on it.
 */
export function readingSheet(
  page: PageAnswer,
  concepts: ReadonlyMap<string, Concept>,
  notes?: PageNotes,
): string {
  const { article } = page;
  return [
    `# ${escaped(article.title ?? page.file)}`,
    [article.journal && escaped(article.journal), ...articleIds(page)].filter(Boolean).join(' · '),
    '## Terms',
    ...termEntries(page.terms, concepts),
    ...section('References', page.references.map((r) => `${r.n}. ${escaped(r.text)}`).join('\n')),
    ...(notes ? noteSections(notes, concepts) : []),
    ...section('Identifiers', identifierLines(page.identifiers).join('\n')),
  ]
    .filter((part) => part !== '')
    .join('\n\n')
    .concat('\n');
}

function articleIds({ article }: PageAnswer): string[] {
  return [
    article.doi === null ? '' : `DOI ${escaped(article.doi)}`,
    article.pmid === null ? '' : `PMID ${article.pmid}`,
    article.pmcid === null ? '' : article.pmcid,
  ].filter(Boolean);
}

const section = (title: string, body: string): string[] => (body === '' ? [] : [`## ${title}`, body]);

function termEntries(terms: readonly TermAnswer[], concepts: ReadonlyMap<string, Concept>): string[] {
  if (terms.length === 0) return ['No term of the lexicon stands in this text.'];
  return [...byConcept(terms)].map(([id, uses]) => {
    const concept = concepts.get(id);
    const label = escaped(concept?.label ?? id);
    const asWritten = [...new Set(uses.map((use) => use.text.toLowerCase().replace(/\s+/g, ' ')))].slice(
      0,
      4,
    );
    const head = `**${label}** (${uses[0]?.category}, ${uses.length}×; here: ${asWritten.map(escaped).join(', ')})`;
    const body = [concept?.gloss ?? 'Its definition is still to be written.', concept?.explanation ?? ''];
    return [head, ...body.filter(Boolean).map(escaped)].join('  \n');
  });
}

/** The notes, and how many there are on what is near to the paper but not it. */
function noteSections({ notes, others }: PageNotes, concepts: ReadonlyMap<string, Concept>): string[] {
  const near = others.map(({ paper, relation, count }) => {
    const what = relation === 'other-version' ? 'another version' : 'something else that shares its DOI';
    return `${count} more on ${what}: ${escaped(paper.title)}${paper.version ? ` (version ${escaped(paper.version)})` : ''}`;
  });
  const own = notes.map((note) => noteEntry(note, concepts));
  return own.length + near.length === 0 ? [] : ['## Notes', ...own, ...near];
}

function noteEntry({ note, placing }: NoteOnPage, concepts: ReadonlyMap<string, Concept>): string {
  const marks = [
    `**${NOTE_MEANING[note.colour]}**`,
    ...note.tags.map((tag) => `\\#${escaped(tag)}`),
    ...note.concepts.map((id) => escaped(concepts.get(id)?.label ?? id)),
    PLACES[placing],
  ];
  return [`> ${escaped(note.target.quote.exact)}`, safeMarkdown(note.body), marks.filter(Boolean).join(' · ')]
    .filter((part) => part !== '')
    .join('\n\n');
}

function identifierLines(identifiers: readonly IdentifierAnswer[]): string[] {
  const unique = new Set(
    identifiers.map(({ kind, value }) => `- ${KIND_NAMES[kind] ?? kind}: ${escaped(value)}`),
  );
  return [...unique];
}

/** Text as Markdown shows it: a page's own characters never become markup. */
function escaped(text: string): string {
  return text
    .replace(/[\\`*_{}[\]<>#|]/g, '\\$&')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Terms by concept, in the order of first use. */
function byConcept(terms: readonly TermAnswer[]): Map<string, TermAnswer[]> {
  const groups = new Map<string, TermAnswer[]>();
  for (const term of terms) {
    const group = groups.get(term.concept);
    if (group) group.push(term);
    else groups.set(term.concept, [term]);
  }
  return groups;
}
