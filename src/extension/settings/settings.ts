import type { Category, LibraryResolver, OwnColours, Settings } from '../../core/model';
import { onLocalChange, readLocal, writeLocal } from '../platform/storage';
import { SETTINGS_KEY as KEY } from './key';
import { soundSettings } from './schema';

/** What the reader has chosen, defaults where nothing (or nothing sound) was stored. */
export async function loadSettings(): Promise<Settings> {
  return soundSettings(await readLocal(KEY));
}

/** The last change begun here; it never fails. */
let last: Promise<unknown> = Promise.resolve();

/** Puts settings in the place of those stored now, one change after the other; gives the result. */
export function putSettings(change: (now: Settings) => Settings): Promise<Settings> {
  const done = last.then(async () => {
    const next = change(await loadSettings());
    await writeLocal(KEY, next);
    return next;
  });
  last = done.catch(() => undefined);
  return done;
}

/** Changes single settings on top of what is stored now; gives the result. */
export function changeSettings(change: (now: Settings) => Partial<Settings>): Promise<Settings> {
  return putSettings((now) => ({ ...now, ...change(now) }));
}

/** Hears changes from any part of the extension. */
export function onSettings(run: (settings: Settings) => void, signal?: AbortSignal): void {
  onLocalChange(KEY, (value) => run(soundSettings(value)), signal);
}

/** Turns Oncogloss off on a host, or on again. */
export function setHostOff(host: string, off: boolean): Promise<Settings> {
  return changeSettings(({ offHosts }) => ({
    offHosts: off ? [...new Set([...offHosts, host])].sort() : offHosts.filter((h) => h !== host),
  }));
}

/** Shows or hides a category everywhere. */
export function setCategoryShown(
  category: Settings['hiddenCategories'][number],
  shown: boolean,
): Promise<Settings> {
  return changeSettings(({ hiddenCategories }) => ({
    hiddenCategories: shown
      ? hiddenCategories.filter((c) => c !== category)
      : [...new Set([...hiddenCategories, category])],
  }));
}

/** The reader's library, or none. */
export function setLibrary(library: LibraryResolver | null): Promise<Settings> {
  return putSettings(({ library: _former, ...rest }) => (library ? { ...rest, library } : rest));
}

/** Line colours of one category, or ours again. */
export function setColours(category: Category, chosen: OwnColours | null): Promise<Settings> {
  return putSettings(({ colours, ...rest }) => {
    const { [category]: _former, ...others } = colours ?? {};
    const next = chosen ? { ...others, [category]: chosen } : others;
    return Object.keys(next).length > 0 ? { ...rest, colours: next } : rest;
  });
}
