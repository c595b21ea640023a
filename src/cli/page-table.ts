import { basename } from 'node:path';
import type { CheckedPage } from './in-page-checker';
import { openPageReader } from './page-reader';
import { table } from './table';

const CHECK = { entry: 'src/cli/in-page-checker.ts', call: 'checkPage' };

/** Reads every saved page and sets what was found beside plain counts; what differs is told below the tables. */
export async function pageTables(files: readonly string[]): Promise<string> {
  const reader = await openPageReader<CheckedPage>(CHECK);
  const pages: [name: string, page: CheckedPage][] = [];
  try {
    for (const file of files) pages.push([basename(file, '.html'), await reader.read(file)]);
  } finally {
    await reader.close();
  }
  return [papers(pages), citing(pages), remarks(pages)].filter(Boolean).join('\n\n');
}

function papers(pages: readonly [string, CheckedPage][]): string {
  const rows = pages.map(([name, { article, articleTime }]) => [
    name,
    article.kind,
    article.doi ?? article.pmcid ?? '',
    cut(article.title ?? '', 40),
    cut(article.journal ?? '', 24),
    `${article.authors?.length ?? 0}`,
    article.date ?? '',
    [article.volume, article.issue && `(${article.issue})`, article.pages && `:${article.pages}`].join(''),
    article.version ?? '',
    articleTime.toFixed(1),
  ]);
  const head = ['page', 'kind', 'DOI', 'title', 'journal', 'authors', 'date', 'place', 'v.', 'ms'];
  return table(head, rows);
}

function citing(pages: readonly [string, CheckedPage][]): string {
  const rows = pages.map(([name, page]) => [
    name,
    `${page.references}`,
    ...Object.values(page.counts).map((count) => (count === 0 ? '' : `${count}`)),
    `${page.citations}`,
    `${page.references - page.uncited.length}`,
    page.links === 0 ? '' : `${page.resolved} of ${page.links}`,
    page.links === 0 ? '' : `${((100 * page.resolved) / page.links).toFixed(1)}%`,
  ]);
  const head = ['page', 'refs', 'metas', 'targets', 'items', 'citations', 'refs cited', 'links resolved', ''];
  return table(head, rows);
}

function remarks(pages: readonly [string, CheckedPage][]): string {
  return pages
    .flatMap(([name, { missed, uncited }]) => [
      ...missed.map((text) => `${name}: not resolved: ${text.replace(/\s+/g, ' ')}`),
      ...(uncited.length > 0 && uncited.length < 30 ? [`${name}: never cited: ${uncited.join(', ')}`] : []),
    ])
    .join('\n');
}

const cut = (text: string, length: number) => (text.length > length ? `${text.slice(0, length - 1)}…` : text);
