import type { Note, NoteColour, Span } from '../../../../core/model';
import { makeTarget } from '../../../../core/notes/selectors';
import { type PageText, rangeSelectorOf } from '../../../../page/notes';

/** A new highlight on a span of the page's text. Its paper is set by the background, which knows the papers. */
export function makeNote(page: PageText, span: Span, range: Range, colour: NoteColour, url: string): Note {
  const now = new Date().toISOString();
  const target = makeTarget(page.text, span, page.sections);
  const selector = rangeSelectorOf(range);
  return {
    id: newId(),
    paper: '-',
    created: now,
    modified: now,
    colour,
    body: '',
    tags: [],
    concepts: [],
    references: [],
    url,
    target: { ...target, ...(selector && { range: selector }) },
  };
}

/** 128 random bits. `crypto.randomUUID` is missing on pages without TLS. */
function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
