import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';

/** What another program's parser reads of a file, as CSL-JSON items. */
export function readBack(file: string, format: 'bibtex' | 'ris'): Record<string, unknown>[] {
  const forceType = format === 'ris' ? '@ris/file' : '@bibtex/text';
  return plugins.input.chain(file, { generateGraph: false, forceType });
}
