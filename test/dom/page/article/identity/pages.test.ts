import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { articleOf } from '../../../../../src/page/article';
import { paperPages, statedFields } from '../../../harness/paper-pages';

const read = (html: string, url: string) => articleOf(new JSDOM(html, { url }).window.document);

describe('fixture pages say which paper they show', () => {
  it.each(paperPages())('$name', ({ html, url, article }) => {
    expect(statedFields(read(html, url), article)).toEqual(article);
  });
});

const lists = resolve(import.meta.dirname, '../../../../pages/lists');

describe('pages that list articles', () => {
  it.each(readdirSync(lists).filter((name) => !/^decoy-|^reading-list/.test(name)))('%s', (name) => {
    const html = readFileSync(resolve(lists, name), 'utf8');
    const { url } = JSON.parse(/id="listing">([\s\S]*?)<\/script>/.exec(html)?.[1] ?? '{}') as {
      url: string;
    };
    expect(read(html, url).kind).toBe('listing');
  });
});
