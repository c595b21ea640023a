import { describe, expect, it } from 'vitest';
import { notebookHash, notebookPage, placeOfHash } from '../../../../src/extension/notebook/address';

describe('the address of a place in the notebook', () => {
  it('leads back to the same place, whatever stands in a key or a tag', () => {
    const place = {
      view: 'notes',
      query: 'lung & 50% “cells”',
      paper: 'doi:10.5555/a;version=2#x',
      tag: 'exam=1&colour=red',
      concept: 'anoikis',
      colour: 'blue',
      since: '2026-11-01',
      until: '2026-11-23',
    } as const;
    expect(placeOfHash(notebookHash(place))).toEqual(place);
  });

  it('is short for the whole notebook, and names a paper', () => {
    expect(notebookPage()).toBe('src/extension/notebook/index.html');
    expect(notebookPage({ view: 'notes', query: '' })).toBe('src/extension/notebook/index.html');
    expect(notebookPage({ paper: 'doi:10.5555/1' })).toBe(
      'src/extension/notebook/index.html#paper=doi%3A10.5555%2F1',
    );
  });

  it('leaves out what it names wrongly', () => {
    expect(placeOfHash('#view=secret&colour=pink&since=yesterday&until=2026-1-1')).toEqual({
      view: 'notes',
      query: '',
    });
    expect(placeOfHash('')).toEqual({ view: 'notes', query: '' });
    expect(placeOfHash(`#query=${'x'.repeat(9_000)}`).query).toHaveLength(500);
  });
});
