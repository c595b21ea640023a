import { describe, expect, it } from 'vitest';
import type { Identifier, Paper, PaperRef } from '../../../../../src/core/model';
import { freeKey, identify, united } from '../../../../../src/extension/background/notes/identity';
import { aPaper } from '../../store/fixtures';

const doi = (value: string): Identifier => ({ kind: 'doi', value });
const pmid = (value: string): Identifier => ({ kind: 'pmid', value });
const ref = (identifiers: Identifier[], more: Partial<PaperRef> = {}): PaperRef => ({ identifiers, ...more });
const stored = (key: string, identifiers: Identifier[], more: Partial<Paper> = {}) =>
  aPaper({ key, identifiers, url: '', ...more });
const keys = (papers: Paper[]) => papers.map(({ key }) => key);

describe('the stored papers of a page', () => {
  it('are all that the page says it is', () => {
    const papers = [
      stored('doi:10.5555/a', [doi('10.5555/a')]),
      stored('pmid:1', [pmid('1')]),
      stored('pmid:2', [pmid('2')]),
    ];
    expect(keys(identify(papers, ref([doi('10.5555/A'), pmid('1')])).same)).toEqual([
      'doi:10.5555/a',
      'pmid:1',
    ]);
  });

  it('are not two abstracts of one supplement, because a page states the DOI alone', () => {
    const papers = [
      stored('one', [doi('10.5555/s'), pmid('1')]),
      stored('two', [doi('10.5555/s'), pmid('2')]),
    ];
    const { same, others } = identify(papers, ref([doi('10.5555/s')]));
    expect([keys(same), keys(others)]).toEqual([['one'], ['two']]);
  });

  it('are not two papers with different numbers, because a page wrongly states both', () => {
    const papers = [stored('pmid:1', [pmid('1')]), stored('pmid:2', [pmid('2')])];
    const { same } = identify(papers, ref([pmid('1'), pmid('2')]));
    expect(same).toHaveLength(1);
  });

  it('are not other versions or chapters, which are named', () => {
    const papers = [stored('v1', [doi('10.5555/p')], { version: '1' }), stored('other', [doi('10.5555/q')])];
    const { same, others } = identify(papers, ref([doi('10.5555/p')], { version: '2' }));
    expect([keys(same), keys(others)]).toEqual([[], ['v1']]);
  });

  it('are none for a page that says nothing', () => {
    const papers = [stored('url:', [], { url: '' }), stored('a', [doi('')])];
    expect(identify(papers, ref([doi('')], { url: 'about:blank' })).same).toEqual([]);
  });
});

describe('one paper of several', () => {
  it('knows all identifiers once, without trials, and keeps its key and what was known first', () => {
    const first = stored('k1', [doi('10.5555/a')], { title: '', authors: [] });
    const second = stored('k2', [pmid('1')], { title: 'Second', year: 2026 });
    const page = ref([doi('10.5555/A'), { kind: 'nct', value: 'NCT00000000' }], {
      title: 'Page',
      version: '1',
    });
    expect(united([first, second], page)).toEqual({
      key: 'k1',
      identifiers: [doi('10.5555/A'), pmid('1')],
      url: '',
      title: 'Second',
      authors: ['Muster A'],
      year: 2026,
      version: '1',
    });
  });

  it('gets a key that no other has', () => {
    const papers = [aPaper({ key: 'a' }), aPaper({ key: 'a;2' })];
    expect([freeKey(papers, 'a'), freeKey(papers, 'b')]).toEqual(['a;3', 'b']);
  });
});
