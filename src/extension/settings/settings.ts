import * as v from 'valibot';
import { CATEGORIES, defaultSettings, type Settings } from '../../core/model';
import { onLocalChange, readLocal, writeLocal } from '../platform/storage';

const KEY = 'settings';

const library = v.object({
  kind: v.picklist(['proxy', 'openurl']),
  base: v.pipe(v.string(), v.maxLength(500), v.regex(/^https?:\/\//)),
});

/** Every field falls back to its default alone: one bad value does not lose the others. */
const schema = v.fallback(
  v.object({
    density: v.fallback(v.picklist(['off', 'section', 'all']), defaultSettings.density),
    hiddenCategories: v.fallback(v.array(v.picklist(CATEGORIES)), defaultSettings.hiddenCategories),
    offHosts: v.fallback(v.array(v.string()), defaultSettings.offHosts),
    identifiers: v.fallback(v.boolean(), defaultSettings.identifiers),
    citations: v.fallback(v.boolean(), defaultSettings.citations),
    library: v.fallback(v.optional(library), undefined),
    hoverDelay: v.fallback(v.pipe(v.number(), v.minValue(0), v.maxValue(5000)), defaultSettings.hoverDelay),
  }),
  defaultSettings,
);

/** What the reader has chosen, defaults where nothing (or nothing sound) was stored. */
export async function loadSettings(): Promise<Settings> {
  return v.parse(schema, (await readLocal(KEY)) ?? {}) as Settings;
}

/** The last change begun here; it never fails. */
let last: Promise<unknown> = Promise.resolve();

/** Changes single settings on top of what is stored now, one change after the other; gives the result. */
export function changeSettings(change: (now: Settings) => Partial<Settings>): Promise<Settings> {
  const done = last.then(async () => {
    const now = await loadSettings();
    const next = { ...now, ...change(now) };
    await writeLocal(KEY, next);
    return next;
  });
  last = done.catch(() => undefined);
  return done;
}

/** Hears changes from any part of the extension. */
export function onSettings(run: (settings: Settings) => void, signal?: AbortSignal): void {
  onLocalChange(KEY, (value) => run(v.parse(schema, value ?? {}) as Settings), signal);
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
