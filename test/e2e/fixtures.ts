import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A fixture page of `test/pages`, as a string. */
export function page(name: string): string {
  return readFileSync(fileURLToPath(new URL(`../pages/${name}`, import.meta.url)), 'utf8');
}

/** Real journal addresses (their hosts and shapes) under which the fixtures are served; the articles do not exist. */
export const ADDRESS = {
  article: 'https://link.springer.com/article/10.1007/s00000-026-00001-0',
  spa: 'https://www.nature.com/articles/s00000-026-0001-0',
  citing: 'https://www.nature.com/articles/s00000-026-0004-0',
  home: 'https://www.nature.com/onc/',
  elsewhere: 'https://lab.example.org/notes/therapy',
};

export const PAGES = {
  [ADDRESS.article]: page('articles/springer.html'),
  [ADDRESS.spa]: page('articles/spa.html'),
  [ADDRESS.citing]: page('articles/citing.html'),
  [ADDRESS.home]: page('articles/home.html'),
  [ADDRESS.elsewhere]: page('articles/springer.html'),
};
