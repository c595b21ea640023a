import type { NoteColour, NoteTarget } from '../../model';
import { NOTE_COLOURS } from '../../model';
import { CONCEPT_IRI, NOTE_IRI } from './json-ld';
import { type Draft, type Item, isItem, listOf, text } from './read';

/**
 * Reads a W3C annotation: ours whole, another program's as far as it has a passage of text. Undefined for one that is
 * about no passage.
 */
export function annotationDraft(item: Item): Draft | undefined {
  const target = listOf(item.target).find(isItem);
  const selectors = listOf(target?.selector).filter(isItem);
  const quote = selectors.find(({ type }) => type === 'TextQuoteSelector');
  const source = text(target?.source) ?? text(isItem(target?.source) ? target.source.id : undefined);
  if (target === undefined || quote === undefined || source === undefined) return undefined;
  const bodies = listOf(item.body ?? item.bodyValue);
  const draft: Draft = {
    id: text(item.id)?.startsWith(NOTE_IRI)
      ? String(item.id).slice(NOTE_IRI.length)
      : foreignId(text(item.id)),
    created: item.created,
    modified: item.modified ?? item.created,
    colour: colourOf(item, target),
    body: bodies.filter(isProse).map(wordsOf).join('\n\n'),
    tags: bodies.filter((body) => isItem(body) && body.purpose === 'tagging').map(wordsOf),
    concepts: bodies.flatMap((body) => conceptOf(body)),
    references: bodies.flatMap((body) =>
      isItem(body) && isItem(body['oncogloss:identifier']) ? body['oncogloss:identifier'] : [],
    ),
    target: targetOf(target, quote, selectors),
    url: source,
    paper: text(item['oncogloss:paper']),
  };
  if (item['oncogloss:deleted'] !== undefined) draft.deleted = item['oncogloss:deleted'];
  return draft;
}

const isProse = (body: unknown): boolean =>
  typeof body === 'string' ||
  (isItem(body) &&
    body.type === 'TextualBody' &&
    body.purpose !== 'tagging' &&
    body.purpose !== 'classifying');

const wordsOf = (body: unknown): string => valueIn(isItem(body) ? body.value : body);

/** An id of another program, made of what ids of ours are made of. */
const foreignId = (id: string | undefined): string | undefined =>
  id === undefined ? undefined : `w3c-${id.replace(/[^\w-]+/g, '-').slice(-90)}`;

function colourOf(item: Item, target: Item): NoteColour {
  const named = text(item['oncogloss:colour']) ?? text(target.styleClass)?.replace(/^oncogloss-/, '');
  return NOTE_COLOURS.find((colour) => colour === named) ?? 'yellow';
}

function conceptOf(body: unknown): string[] {
  if (!isItem(body) || body.purpose !== 'classifying') return [];
  const own = text(body['oncogloss:concept']);
  if (own !== undefined) return [own];
  const source = text(body.source) ?? '';
  return source.startsWith(CONCEPT_IRI) ? [source.slice(CONCEPT_IRI.length)] : [];
}

function targetOf(
  target: Item,
  quote: Item,
  selectors: readonly Item[],
): Record<keyof NoteTarget, unknown> | object {
  const exact = valueIn(quote.exact);
  const position = selectors.find(({ type }) => type === 'TextPositionSelector');
  const range = selectors.find(({ type }) => type === 'RangeSelector');
  const start = pointOf(range?.startSelector);
  const end = pointOf(range?.endSelector);
  return {
    quote: { exact, prefix: valueIn(quote.prefix), suffix: valueIn(quote.suffix) },
    position: position ? { start: position.start, end: position.end } : { start: 0, end: exact.length },
    ...(start !== undefined && end !== undefined
      ? {
          range: {
            startContainer: start.path,
            startOffset: start.offset,
            endContainer: end.path,
            endOffset: end.offset,
          },
        }
      : {}),
    ...(target['oncogloss:section'] === undefined ? {} : { section: target['oncogloss:section'] }),
    ...(target['oncogloss:twins'] === undefined ? {} : { twins: target['oncogloss:twins'] }),
    ...(target['oncogloss:refused'] === undefined ? {} : { refused: target['oncogloss:refused'] }),
  };
}

const valueIn = (value: unknown): string => (typeof value === 'string' ? value : '');

function pointOf(selector: unknown): { path: string; offset: number } | undefined {
  if (!isItem(selector) || selector.type !== 'XPathSelector' || typeof selector.value !== 'string')
    return undefined;
  const refined = isItem(selector.refinedBy) ? selector.refinedBy.start : undefined;
  return { path: selector.value, offset: typeof refined === 'number' ? refined : 0 };
}
