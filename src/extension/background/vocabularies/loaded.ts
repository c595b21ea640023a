import type { Category, CompiledVocabulary, VocabularyInfo } from '../../../core/model';
import { compileVocabulary } from '../../../core/vocabularies/compile';
import { isCurrent } from '../../../core/vocabularies/load';
import { onLocalChange, readLocal, writeLocal } from '../../platform/storage';
import { VOCABULARIES_KEY } from '../../settings/terms-changed';
import { vocabularyStore } from '../../store/vocabularies';
import type { VocabularyMarks } from '../../vocabularies/marks';

/** Milliseconds; see `renew`. */
const RENEW_AFTER = 1_000;

/** The one connection of the background. */
export const vocabularies = vocabularyStore();

/** A vocabulary that is on, ready for the scanner. */
export interface LoadedVocabulary {
  id: string;
  category: Category;
  info: VocabularyInfo;
  compiled: CompiledVocabulary;
}

let loaded: Promise<LoadedVocabulary[]> | undefined;

/** What cannot be read is left out: the lexicon, and the other vocabularies, work without it. */
const unread = (error: unknown): undefined => {
  console.error('Oncogloss could not read a vocabulary:', error);
};

async function load(): Promise<LoadedVocabulary[]> {
  // The database is not so much as opened where nothing is on, which is how most readers have it.
  const known = (await readLocal(VOCABULARIES_KEY)) as VocabularyMarks | undefined;
  if (!known?.on?.length) return [];
  const [infos, tables] = await Promise.all([
    vocabularies.infos().catch(unread),
    Promise.all(known.on.map(async ({ id }) => [id, await vocabularies.compiled(id).catch(unread)] as const)),
  ]);
  const compiledOf = new Map(tables);
  const on = (infos ?? []).filter((info) => info.on && compiledOf.has(info.id));
  const ready = on.flatMap((info): LoadedVocabulary[] => {
    const compiled = compiledOf.get(info.id);
    return compiled && isCurrent(compiled) ? [{ id: info.id, category: info.category, info, compiled }] : [];
  });
  if (ready.length < on.length) void renew(on.filter(({ id }) => !ready.some((one) => one.id === id)));
  return ready;
}

/** Those that were made ready anew since the background started: one that fails is not tried again and again. */
const renewed = new Set<string>();

/**
 * Makes vocabularies ready anew whose tables another version of the extension made, or are damaged. Takes seconds for a large one, once
 * after an update: until then its terms are not marked, and pages are read anew when they can be.
 */
async function renew(stale: readonly VocabularyInfo[]): Promise<void> {
  const wanted = stale.filter(({ id }) => !renewed.has(id));
  if (wanted.length === 0) return;
  for (const { id } of wanted) renewed.add(id);
  // The scan that is waited for comes first.
  await new Promise((resolve) => setTimeout(resolve, RENEW_AFTER));
  try {
    for (const { id } of wanted) {
      await vocabularies.recompiled(id, compileVocabulary(await vocabularies.concepts(id)));
    }
    const known = (await readLocal(VOCABULARIES_KEY)) as VocabularyMarks | undefined;
    if (known) await writeLocal(VOCABULARIES_KEY, { ...known, renewed: new Date().toISOString() });
  } catch (error) {
    console.error('Oncogloss could not make a vocabulary ready anew:', error);
  }
}

/** The vocabularies that are on, oldest first: read once, and again after a change. Never rejects. */
export function loadedVocabularies(): Promise<LoadedVocabulary[]> {
  loaded ??= load();
  return loaded;
}

/** Calls back when others are on, or the same look otherwise. */
export function onLoadedChanged(run: () => void): void {
  onLocalChange(VOCABULARIES_KEY, () => {
    loaded = undefined;
    run();
  });
}
