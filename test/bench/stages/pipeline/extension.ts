import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compiledLexicon } from '../../../../src/cli/lexicon';
import { compileVocabulary } from '../../../../src/core/vocabularies';
import { highlightCss } from '../../../../src/page/paint';
import { benchBundle } from '../../harness/bundle';
import { vocabulary } from '../../pages/forms';
import { packed } from './packed';

const HERE = 'test/bench/stages/pipeline';

/**
 * Writes an extension that holds what is measured and nothing else: the page's part as content script, started when
 * asked, the scanner in the background with the shipped lexicon, and imported vocabularies of the sizes given.
 *
 * @returns its folder, to be removed by the caller.
 */
export async function writeBenchExtension(
  sizes: readonly number[],
  target: 'chromium' | 'firefox',
  readable = false,
): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'oncogloss-bench-extension-'));
  const put = (name: string, text: string) => writeFileSync(join(folder, name), text);
  put('content.js', await benchBundle(`${HERE}/content-entry.ts`, readable));
  put('worker.js', await benchBundle(`${HERE}/worker-entry.ts`));
  put('lexicon.json', JSON.stringify(compiledLexicon()));
  for (const size of sizes) {
    const concepts = vocabulary(size).map((label, n) => ({ id: `B:${n}`, label, synonyms: [], codes: [] }));
    put(`forms-${size}.json`, packed(compileVocabulary(concepts)));
  }
  const background =
    target === 'chromium' ? { service_worker: 'worker.js' } : { scripts: ['worker.js'], type: 'module' };
  put('highlights.css', highlightCss('light'));
  // As the shipped manifests have it: in Chromium the rules of the marks lie under the page, and messages are cloned.
  const shipped = {
    content_scripts: [{ matches: ['<all_urls>'], css: ['highlights.css'] }],
    message_serialization: 'structured_clone',
  };
  const manifest = {
    manifest_version: 3,
    name: 'Bench',
    version: '1',
    permissions: ['scripting', 'tabs'],
    host_permissions: ['<all_urls>'],
    background,
    ...(target === 'chromium' && shipped),
    ...(target === 'firefox' && { browser_specific_settings: { gecko: { id: 'bench@oncogloss.org' } } }),
  };
  put('manifest.json', JSON.stringify(manifest));
  return folder;
}
