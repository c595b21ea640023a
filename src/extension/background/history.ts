import { loadSettings } from '../settings/settings';
import { openStore } from '../store';
import { stored } from './stored';

/**
 * Notes that the reader met a concept: opened its card, or read its explanation. Only where the reader wants that
 * remembered, and never from a private window. What cannot be stored is not worth a word while reading.
 */
export async function noteMet(concept: string, where: { incognito?: boolean } | undefined): Promise<void> {
  if (where?.incognito || !(await loadSettings()).history) return;
  await stored('met', (store) => store.met.record([concept], new Date().toISOString()));
}

/** Those of the concepts that were never met, in the order given. */
export async function unmet(concepts: readonly string[]): Promise<string[]> {
  const met = new Set((await (await openStore()).met.all()).map(({ concept }) => concept));
  return concepts.filter((concept) => !met.has(concept));
}
