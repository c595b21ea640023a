import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkLibrary, SAMPLE } from '../../../../src/extension/options/library';

describe('the article to try a library by', () => {
  it('is one of the bundled collection, as it stands there', () => {
    const { articles } = JSON.parse(
      readFileSync('src/data/collections/mechanisms-of-resistance.json', 'utf8'),
    );
    const { title, authors, journal, year, doi } = articles.find(
      (a: { doi?: string }) => a.doi === SAMPLE.doi,
    );
    expect(SAMPLE).toMatchObject({ title, authors, container: journal, year, doi });
  });

  it('is reached through what was typed', () => {
    expect(checkLibrary('proxy', 'https://proxy.example.edu/login?url=')).toMatchObject({
      test: `https://proxy.example.edu/login?url=https://doi.org/${SAMPLE.doi}`,
    });
    expect(checkLibrary('proxy', 'nonsense')).toEqual({ fault: 'host' });
  });
});
