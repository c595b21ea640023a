import type { CompiledLexicon } from '../../../src/core/lexicon/compile';
import { createScanner, type Scanner } from '../../../src/core/scan';
import { unpacked } from '../stages/pipeline/packed';

/** Kept, so that memory is measured with the scanner alive. */
let kept: Scanner | undefined;

/** Takes tables out of JSON: the product has them as tables. */
export const unpack = (lexicon: string, vocabulary: string | null) => {
  const tables = {
    lexicon: JSON.parse(lexicon) as CompiledLexicon,
    vocabularies:
      vocabulary === null
        ? []
        : [{ id: 'bench', category: 'mechanism' as const, compiled: unpacked(vocabulary) }],
  };
  (globalThis as { benchTables?: typeof tables }).benchTables = tables;
};

/** From tables to a scanner that has scanned its first words; milliseconds. */
export function ready(): number {
  const { benchTables } = globalThis as unknown as {
    benchTables: { lexicon: CompiledLexicon; vocabularies: never[] };
  };
  const start = performance.now();
  kept = createScanner(benchTables.lexicon, { vocabularies: benchTables.vocabularies });
  kept.scan({ text: 'Brain metastasis and acquired resistance to osimertinib.' });
  return performance.now() - start;
}
