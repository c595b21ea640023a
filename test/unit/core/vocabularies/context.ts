import type { DocumentContext } from '../../../../src/core/model';

/** A document of which nothing is known. */
export const noContext: DocumentContext = { definitions: [], words: 0, oncologyWords: 0 };
