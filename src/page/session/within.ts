import type { Span } from '../../core/model';
import type { Block } from '../read';
import type { Store } from './store';

/** What stands in a passage: concepts, and `n` of the references cited, each once and in order. */
export interface Within {
  concepts: string[];
  references: number[];
}

/** What was found in stretches of blocks. */
export function withinParts(store: Store, parts: readonly { block: Block; span: Span }[]): Within {
  const concepts = new Set<string>();
  const references = new Set<number>();
  for (const { block, span } of parts) {
    const entry = store.entryOf(block);
    const inside = ({ start, end }: Span) => start >= span.start && end <= span.end;
    for (const match of entry?.matches ?? []) {
      if (match.kind === 'term' && inside(match)) concepts.add(match.concept);
    }
    for (const citation of entry?.citations ?? []) {
      if (inside(citation)) for (const n of citation.refs) references.add(n);
    }
  }
  return { concepts: [...concepts], references: [...references] };
}
