import { categoryStyles, type VocabularyInfo } from '../../../core/model';
import type { VocabularyChange, VocabularyRow } from '../../../ui/vocabularies/types';
import { readLocal, writeLocal } from '../../platform/storage';
import { changeCorrections, loadCorrections } from '../../settings/corrections';
import { loadSettings } from '../../settings/settings';
import { VOCABULARIES_KEY } from '../../settings/terms-changed';
import { markOf, marksOf, type VocabularyMarks } from '../../vocabularies/marks';
import { vocabularies } from './loaded';

/**
 * Tells pages, and the scanner, what is on now. Written only where something changed of what they need to know: every
 * open page is read anew then.
 */
export async function tellPages(): Promise<void> {
  const next = marksOf(await vocabularies.infos());
  const now = (await readLocal(VOCABULARIES_KEY)) as VocabularyMarks | undefined;
  const told = ({ on, marks }: VocabularyMarks) => JSON.stringify([on, marks]);
  const same = told(next) === told(now ?? { on: [], marks: {} });
  if (!same) await writeLocal(VOCABULARIES_KEY, next);
}

/** All vocabularies, oldest first, as the options list them. */
export async function listVocabularies(): Promise<VocabularyRow[]> {
  const [infos, { colours }] = await Promise.all([vocabularies.infos(), loadSettings()]);
  const styles = categoryStyles(colours);
  return infos.map((info) => ({ ...info, style: markOf(info) ?? styles[info.category] }));
}

function changed(now: VocabularyInfo, { colour, ...change }: VocabularyChange): VocabularyInfo {
  const { colour: former, ...rest } = { ...now, ...change };
  const next = colour === undefined ? former : colour;
  return typeof next === 'string' ? { ...rest, colour: next } : rest;
}

/** Changes what the reader chose for a vocabulary. @throws StoreError */
export async function changeVocabulary(id: string, change: VocabularyChange): Promise<void> {
  await vocabularies.change(id, (now) => changed(now, change));
  await tellPages();
}

/** Removes a vocabulary, and what the reader hid of it. @throws StoreError */
export async function removeVocabulary(id: string): Promise<void> {
  await vocabularies.remove(id);
  await tellPages();
  const ofIt = (concept: string) => concept.startsWith(`${id}:`);
  if ((await loadCorrections()).hidden.some(ofIt))
    await changeCorrections(({ hidden }) => ({ hidden: hidden.filter((concept) => !ofIt(concept)) }));
}
