import { fileURLToPath } from 'node:url';
import { loadLexiconSource } from '../../../../src/build/lexicon-source';
import { compileLexicon } from '../../../../src/core/lexicon/compile';
import { createScanner } from '../../../../src/core/scan';

/** The shipped lexicon, compiled as the build does it. */
export const lexicon = compileLexicon(
  loadLexiconSource(fileURLToPath(new URL('../../../../src/data/lexicon', import.meta.url))),
);

export const scanner = createScanner(lexicon);

/** Terms of a text as `surface → concept`, in order. */
export const terms = (text: string): [surface: string, concept: string][] =>
  scanner
    .scan({ text })
    .matches.flatMap((m) => (m.kind === 'term' ? [[text.slice(m.start, m.end), m.concept]] : []));

/** The concept a surface was marked as, or undefined. */
export const conceptOf = (text: string, surface: string): string | undefined =>
  terms(text).find(([s]) => s === surface)?.[1];
