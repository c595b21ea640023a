import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { loadLexiconSource } from '../../../src/build/lexicon-source';
import { inProject } from '../../../src/cli/paths';

const folders: string[] = [];

function folderWith(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'oncogloss-lexicon-'));
  folders.push(folder);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

const COMPOUNDS =
  'sites: []\nsiteHeads: []\nresistedHeads: []\nresisted: []\ndrugEndings: []\nmodifiers: {}\n';
const ANOIKIS = 'category: metastasis\nconcepts:\n  - id: anoikis\n    label: Anoikis\n';

describe('loadLexiconSource', () => {
  it('reads the files by name, the compound rules apart', () => {
    const dir = folderWith({
      'b.yaml': ANOIKIS,
      'a.yaml': 'category: gene\nconcepts: []\n',
      'compounds.yaml': COMPOUNDS,
    });
    const { files, compounds } = loadLexiconSource(dir);
    expect(files.map((file) => file.category)).toEqual(['gene', 'metastasis']);
    expect(files[1]?.concepts[0]?.label).toBe('Anoikis');
    expect(compounds.sites).toEqual([]);
  });

  it('names file and line of a wrong value', () => {
    const dir = folderWith({ 'a.yaml': `${ANOIKIS}    kind: medicine\n`, 'compounds.yaml': COMPOUNDS });
    expect(() => loadLexiconSource(dir)).toThrow(/a\.yaml:5: concepts\.0\.kind: /);
  });

  it('names the entry that lacks a key', () => {
    const dir = folderWith({ 'a.yaml': `${ANOIKIS}  - id: dormancy\n`, 'compounds.yaml': COMPOUNDS });
    expect(() => loadLexiconSource(dir)).toThrow(/a\.yaml:5: concepts\.1\.label: /);
  });

  it('names file and line of broken YAML, and every broken file at once', () => {
    const dir = folderWith({ 'a.yaml': 'category: [\n', 'b.yaml': 'x: "\n', 'compounds.yaml': COMPOUNDS });
    expect(() => loadLexiconSource(dir)).toThrow(/a\.yaml:\d+: [\s\S]*b\.yaml:\d+: /);
  });

  it('says that files are missing', () => {
    expect(() => loadLexiconSource(folderWith({}))).toThrow(
      /no lexicon files[\s\S]*compounds\.yaml is missing/,
    );
  });

  it('reads the lexicon that is shipped', () => {
    const { files } = loadLexiconSource(inProject('src/data/lexicon'));
    expect(files.flatMap((file) => file.concepts).length).toBeGreaterThanOrEqual(600);
  });
});
