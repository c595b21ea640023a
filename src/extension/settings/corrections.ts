import { parseCorrections } from '../../core/lexicon/corrections';
import { type Corrections, noCorrections, type WrongMark } from '../../core/model';
import { onLocalChange, readLocal, writeLocal } from '../platform/storage';
import { CORRECTIONS_KEY } from './terms-changed';

/** Wrong marks kept at most: the oldest go, the rest of what the reader wrote is never cut. */
const MOST_WRONG = 500;

/** What is stored, or nothing corrected where the storage holds what no version of ours wrote. */
const sound = (value: unknown): Corrections => {
  try {
    return value === undefined ? noCorrections : parseCorrections(value);
  } catch {
    return noCorrections;
  }
};

export async function loadCorrections(): Promise<Corrections> {
  return sound(await readLocal(CORRECTIONS_KEY));
}

/** Changes corrections on top of what is stored now. @throws Error when the disk is full; nothing is changed then. */
export async function changeCorrections(
  change: (now: Corrections) => Partial<Corrections>,
): Promise<Corrections> {
  const now = await loadCorrections();
  const next = { ...now, ...change(now) };
  await writeLocal(CORRECTIONS_KEY, next);
  return next;
}

export function onCorrections(run: (corrections: Corrections) => void, signal?: AbortSignal): void {
  onLocalChange(CORRECTIONS_KEY, (value) => run(sound(value)), signal);
}

/** Stops marking a concept, or marks it again. */
export function setHidden(concept: string, hide: boolean): Promise<Corrections> {
  return changeCorrections(({ hidden }) => ({
    hidden: hide ? [...new Set([...hidden, concept])].sort() : hidden.filter((id) => id !== concept),
  }));
}

/** Notes that a place was marked wrongly. */
export function reportWrong(mark: WrongMark): Promise<Corrections> {
  return changeCorrections(({ wrong }) => ({ wrong: [...wrong, mark].slice(-MOST_WRONG) }));
}
