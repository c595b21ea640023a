import type { Scanner } from '../../../core/scan';

/** A scanner whose matches of some vocabularies tell that they are painted in a style of their own. */
export function markedScanner(scanner: Scanner, marked: readonly string[]): Scanner {
  if (marked.length === 0) return scanner;
  const marks = new Set(marked);
  return {
    scan(request) {
      const reply = scanner.scan(request);
      for (const match of reply.matches) {
        if (match.kind === 'term' && match.vocabulary !== undefined && marks.has(match.vocabulary))
          match.mark = match.vocabulary;
      }
      return reply;
    },
  };
}
