import type { Note } from '../../model';
import { wellFormed } from '../../text';
import type { Notebook } from './types';

/** Our own terms beside those of the W3C's context; they name nothing on the web. */
export const TERMS = 'urn:oncogloss:terms:';
export const NOTE_IRI = 'urn:oncogloss:note:';
export const CONCEPT_IRI = 'urn:oncogloss:concept:';

/**
 * All notes, those in the bin included, as a W3C Annotation Collection (Web Annotation Data Model and Vocabulary,
 * 23 February 2017) in JSON-LD. Nothing of a note or paper is lost; what the model has no place for stands under
 * `oncogloss:` terms.
 */
export function notesToJsonLd({ papers, notes, now }: Notebook): string {
  const collection = {
    '@context': ['http://www.w3.org/ns/anno.jsonld', { oncogloss: TERMS }],
    id: 'urn:oncogloss:notes',
    type: 'AnnotationCollection',
    label: 'Oncogloss notes',
    modified: now,
    'oncogloss:papers': papers,
    total: notes.length,
    first: {
      id: 'urn:oncogloss:notes:1',
      type: 'AnnotationPage',
      partOf: 'urn:oncogloss:notes',
      startIndex: 0,
      items: notes.map(annotation),
    },
  };
  return `${JSON.stringify(collection, null, 2)}\n`;
}

function annotation(note: Note): Record<string, unknown> {
  const { quote, position, range, section, twins, refused } = note.target;
  const bodies = [
    ...(note.body === ''
      ? []
      : [{ type: 'TextualBody', value: note.body, format: 'text/markdown', purpose: 'commenting' }]),
    ...note.tags.map((value) => ({ type: 'TextualBody', value, purpose: 'tagging' })),
    ...note.concepts.map((id) => ({
      type: 'SpecificResource',
      source: CONCEPT_IRI + encodeURIComponent(wellFormed(id)),
      purpose: 'classifying',
      'oncogloss:concept': id,
    })),
    ...note.references.map((identifier) => ({
      type: 'SpecificResource',
      source: `urn:oncogloss:${identifier.kind}:${encodeURIComponent(wellFormed(identifier.value))}`,
      purpose: 'linking',
      'oncogloss:identifier': identifier,
    })),
  ];
  const result: Record<string, unknown> = {
    id: NOTE_IRI + note.id,
    type: 'Annotation',
    motivation: note.body === '' ? 'highlighting' : 'commenting',
    created: note.created,
    modified: note.modified,
    body: bodies,
    target: {
      type: 'SpecificResource',
      source: note.url,
      styleClass: `oncogloss-${note.colour}`,
      selector: [
        { type: 'TextQuoteSelector', ...quote },
        { type: 'TextPositionSelector', ...position },
        ...(range === undefined
          ? []
          : [
              {
                type: 'RangeSelector',
                startSelector: point(range.startContainer, range.startOffset),
                endSelector: point(range.endContainer, range.endOffset),
              },
            ]),
      ],
      ...(section === undefined ? {} : { 'oncogloss:section': section }),
      ...(twins === undefined ? {} : { 'oncogloss:twins': twins }),
      ...(refused === undefined ? {} : { 'oncogloss:refused': refused }),
    },
    'oncogloss:paper': note.paper,
    'oncogloss:colour': note.colour,
  };
  if (note.deleted !== undefined) result['oncogloss:deleted'] = note.deleted;
  return result;
}

/** A place in an element: its XPath, refined by an offset in its text. */
const point = (value: string, offset: number) => ({
  type: 'XPathSelector',
  value,
  refinedBy: { type: 'TextPositionSelector', start: offset, end: offset },
});
