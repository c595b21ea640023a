import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { loadLexiconSource } from '../../../../src/build/lexicon-source';
import { compileLexicon } from '../../../../src/core/lexicon/compile';
import type { ConceptSource, LexiconSource } from '../../../../src/core/lexicon/schema';
import { createScanner } from '../../../../src/core/scan';

const shipped = loadLexiconSource(fileURLToPath(new URL('../../../../src/data/lexicon', import.meta.url)));

/** A document that speaks of cancer, so that everyday words count in it. */
const context = { definitions: [], words: 100, oncologyWords: 20 };

/** A word that satisfies a pattern; undefined where the pattern is more than a list of words. */
const witness = (pattern: string): string | undefined =>
  pattern.includes('(')
    ? undefined
    : pattern
        .split('|')
        .map((p) =>
          p
            .replaceAll('u?', 'u')
            .replaceAll('\\b', '')
            .replace(/\[- \]\??/g, ' '),
        )
        .find((p) => /^[\p{L}\p{N} -]+$/u.test(p));

/** Forms that a scan of the form alone (with what its rule asks for beside it) does not lead to their concept. */
function unreached(source: LexiconSource): string[] {
  const scanner = createScanner(compileLexicon(source));
  const out: string[] = [];
  const all = source.files.flatMap((file) => file.concepts);
  for (const c of all) {
    // A label with a rule stands among the forms, as the compiler has it.
    const ruled = c.labelIsNoForm || c.forms.some((f) => typeof f !== 'string' && f.text === c.label);
    for (const form of [...(ruled ? [] : [c.label]), ...c.forms]) {
      const f = typeof form === 'string' ? { text: form } : form;
      const asked = [c, f].flatMap((r) => (r.require ? [r.require] : []));
      const beside = asked.map(witness);
      // A pattern that no single word satisfies is tested where it is used, in core/scan.
      if (f.defined || c.defined || beside.includes(undefined)) continue;
      const text = `${f.text} ; ${beside.join(' ; ')}`;
      const { matches } = scanner.scan({ text, context });
      const hit = matches.some((m) => m.kind === 'term' && m.start === 0 && m.concept === c.id);
      if (!hit) {
        const got = matches.find((m) => m.start === 0);
        out.push(`${c.id}: "${f.text}" gives ${got?.kind === 'term' ? got.concept : 'nothing'}`);
      }
    }
  }
  return out;
}

const concept = (id: string, label: string, forms: ConceptSource['forms']): ConceptSource => ({
  id,
  label,
  forms,
  codes: [],
});

describe('every form', () => {
  it('reaches its concept when it is scanned', () => {
    expect(unreached(shipped)).toEqual([]);
  });

  it('is missed by this test when a rule shuts it out', () => {
    const files = [
      {
        category: 'metastasis' as const,
        concepts: [concept('a', 'Anoikis', [{ text: 'shut out', forbid: 'shut' }])],
      },
    ];
    expect(unreached({ files, compounds: shipped.compounds })).toEqual(['a: "shut out" gives nothing']);
  });
});
