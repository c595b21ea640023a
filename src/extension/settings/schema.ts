import * as v from 'valibot';
import { CATEGORIES, defaultSettings, NOTE_COLOURS, type Settings } from '../../core/model';

/** Schemas are built when the first value is checked. */
function once<T>(build: () => T): () => T {
  let built: T | undefined;
  return () => {
    built ??= build();
    return built;
  };
}

/** Every field by itself, as a settings file must have it. */
const FIELDS = once(() => ({
  density: v.picklist(['off', 'section', 'all']),
  hiddenCategories: v.array(v.picklist(CATEGORIES)),
  offHosts: v.pipe(
    v.array(v.pipe(v.string(), v.maxLength(255), v.regex(/^[^\s/]+$/, 'is not the name of a site'))),
    v.maxLength(10_000),
  ),
  identifiers: v.boolean(),
  citations: v.boolean(),
  noteBar: v.boolean(),
  history: v.boolean(),
  hoverDelay: v.pipe(v.number(), v.minValue(0), v.maxValue(5000)),
}));

const colour = () => v.pipe(v.string(), v.regex(/^#[0-9a-f]{6}$/i, 'is not a colour like #1a5fb4'));

const OPTIONAL = once(() => ({
  library: v.strictObject({
    kind: v.picklist(['proxy', 'openurl']),
    base: v.pipe(v.string(), v.maxLength(500), v.regex(/^https?:\/\//, 'is not a web address')),
  }),
  colours: v.record(v.picklist(CATEGORIES), v.strictObject({ light: colour(), dark: colour() })),
  noteMeanings: v.record(v.picklist(NOTE_COLOURS), v.pipe(v.string(), v.maxLength(60))),
}));

type Fields = ReturnType<typeof FIELDS>;
const fields = Object.keys(defaultSettings) as (keyof Fields)[];

/** What is stored: every field falls back to its default alone, so that one bad value does not lose the others. */
const stored = once(() =>
  v.fallback(
    v.object({
      ...Object.fromEntries(
        fields.map((name) => [name, v.fallback(FIELDS()[name] as v.GenericSchema, defaultSettings[name])]),
      ),
      library: v.fallback(v.optional(OPTIONAL().library), undefined),
      colours: v.fallback(v.optional(OPTIONAL().colours), undefined),
      noteMeanings: v.fallback(v.optional(OPTIONAL().noteMeanings), undefined),
    }),
    defaultSettings,
  ),
);

/** What the storage holds, with defaults where nothing, or nothing sound, stands there. Never throws. */
export function soundSettings(value: unknown): Settings {
  // A reader who never chose anything: content scripts start on every page of a journal and build no schema for it.
  if (value == null) return { ...defaultSettings };
  return v.parse(stored(), value) as Settings;
}

/** What a file holds: all of it right, or none of it. A field that is missing has its default. */
const filed = once(() =>
  v.strictObject({
    ...Object.fromEntries(
      fields.map((name) => [
        name,
        v.optional(FIELDS()[name] as v.GenericSchema, defaultSettings[name] as never),
      ]),
    ),
    library: v.exactOptional(OPTIONAL().library),
    colours: v.exactOptional(OPTIONAL().colours),
    noteMeanings: v.exactOptional(OPTIONAL().noteMeanings),
  }),
);

/**
 * Checks the settings of a file.
 * @throws Error with one line for each fault: where, and what is wrong.
 */
export function strictSettings(value: unknown): Settings {
  const result = v.safeParse(filed(), value);
  if (result.success) return result.output as unknown as Settings;
  throw new Error(result.issues.map((i) => `${v.getDotPath(i) ?? 'settings'}: ${i.message}`).join('\n'));
}
