import * as v from 'valibot';
import { CATEGORIES, type Corrections } from '../model';

const short = (most: number) => v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(most));

/** What a corrections file may hold. A field that is missing is empty; one that is wrong is refused with its path. */
const correctionsSchema = v.strictObject({
  hidden: v.optional(v.array(short(100)), []),
  forms: v.optional(
    v.array(v.strictObject({ concept: short(100), text: short(200), abbr: v.exactOptional(v.boolean()) })),
    [],
  ),
  concepts: v.optional(
    v.array(
      v.strictObject({
        id: v.pipe(
          v.string(),
          v.regex(/^own-[a-z0-9]+(-[a-z0-9]+)*$/, 'begins with own-, then small letters, digits, hyphens'),
        ),
        label: short(200),
        category: v.picklist(CATEGORIES),
        gloss: v.exactOptional(short(2000)),
      }),
    ),
    [],
  ),
  wrong: v.optional(
    v.array(
      v.strictObject({
        at: v.pipe(v.string(), v.isoTimestamp()),
        url: short(4000),
        concept: short(100),
        text: short(1000),
        sentence: short(4000),
      }),
    ),
    [],
  ),
});

/**
 * Checks what an import file or the storage holds.
 * @throws Error with one line for each fault: where, and what is wrong. Nothing is taken over then.
 */
export function parseCorrections(value: unknown): Corrections {
  const result = v.safeParse(correctionsSchema, value);
  if (result.success) return result.output as Corrections;
  throw new Error(result.issues.map((i) => `${v.getDotPath(i) ?? 'file'}: ${i.message}`).join('\n'));
}
