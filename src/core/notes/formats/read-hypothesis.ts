import { EXTENSION } from './hypothesis';
import { type Draft, type Item, isItem, listOf, text } from './read';

/**
 * Reads annotations of Hypothesis (its export, or rows of its search API). Replies go to the end of the annotation they
 * answer; notes on a whole page have no passage and are kept with an empty one.
 */
export function hypothesisDrafts(items: readonly Item[]): Draft[] {
  const drafts = new Map<string, Draft>();
  for (const [i, item] of items.entries()) {
    if (listOf(item.references).length === 0) drafts.set(text(item.id) ?? `-${i}`, draftOf(item));
  }
  for (const item of items) {
    // The first of the references is the annotation, the others are replies between.
    const parent = drafts.get(text(listOf(item.references)[0]) ?? '');
    if (parent === undefined) continue;
    const words = (text(item.text) ?? '').trim();
    if (words !== '') parent.body = [parent.body, `${replier(item)}${words}`].filter(Boolean).join('\n\n');
  }
  return [...drafts.values()];
}

const replier = (item: Item): string => {
  const name = /^acct:([^@]+)@/.exec(text(item.user) ?? '')?.[1];
  return name === undefined ? '' : `**${name.replace(/[^\w.-]/g, '')}:** `;
};

function draftOf(item: Item): Draft {
  const own = isItem(item[EXTENSION]) ? item[EXTENSION] : {};
  const target = listOf(item.target).find(isItem);
  const selectors = listOf(target?.selector).filter(isItem);
  const quote = selectors.find(({ type }) => type === 'TextQuoteSelector') ?? {};
  const range = selectors.find(({ type }) => type === 'RangeSelector');
  const position = selectors.find(({ type }) => type === 'TextPositionSelector');
  const exact = string(quote.exact);
  const id = text(item.id);
  const ours = own.target !== undefined;
  return {
    id: id === undefined ? undefined : ours ? id : `hypothesis-${id.replace(/[^\w-]/g, '-').slice(0, 80)}`,
    created: item.created,
    modified: item.updated ?? item.created,
    colour: own.colour ?? 'yellow',
    body: string(item.text),
    tags: listOf(item.tags).filter((tag) => typeof tag === 'string'),
    concepts: listOf(own.concepts),
    references: listOf(own.references),
    target: own.target ?? {
      quote: { exact, prefix: string(quote.prefix), suffix: string(quote.suffix) },
      // Theirs counts another text than ours, but says about where.
      position: position ? { start: position.start, end: position.end } : { start: 0, end: exact.length },
      ...(range === undefined
        ? {}
        : {
            range: {
              startContainer: range.startContainer,
              startOffset: range.startOffset,
              endContainer: range.endContainer,
              endOffset: range.endOffset,
            },
          }),
    },
    url: text(item.uri) ?? text(target?.source) ?? '',
    title: titleOf(item.document),
    ownPaper: own.paper,
  };
}

const string = (value: unknown): string => (typeof value === 'string' ? value : '');

/** The API gives a list of titles, the export one or a list. */
const titleOf = (document: unknown): string | undefined =>
  isItem(document) ? text(listOf(document.title)[0]) : undefined;
