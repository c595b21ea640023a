import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Article } from '../../../src/core/model';

/** A fixture page that states which paper it shows, and at which address. A null field must be absent. */
export interface PaperPage {
  name: string;
  html: string;
  url: string;
  article: { [K in keyof Article]?: Article[K] | null };
}

const folder = resolve(import.meta.dirname, '../../pages/papers');

/** All fixture pages of `test/pages/papers`. */
export function paperPages(): PaperPage[] {
  return readdirSync(folder).map((file) => {
    const html = readFileSync(resolve(folder, file), 'utf8');
    const json = /id="paper">([\s\S]*?)<\/script>/.exec(html)?.[1] ?? '{}';
    return { name: file, html, ...(JSON.parse(json) as Pick<PaperPage, 'url' | 'article'>) };
  });
}

/** The stated fields of what was read; null for a field that is absent. */
export function statedFields(found: Article, wanted: PaperPage['article']): Record<string, unknown> {
  const fields = found as unknown as Record<string, unknown>;
  return Object.fromEntries(Object.keys(wanted).map((name) => [name, fields[name] ?? null]));
}
