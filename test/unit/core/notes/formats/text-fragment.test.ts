import { describe, expect, it } from 'vitest';
import { linkToPassage } from '../../../../../src/core/notes/formats';
import { oddNotebook } from './notebook';

const link = (exact: string, prefix = '', suffix = '', url = 'https://journal.example/a/1#s2') =>
  linkToPassage({ url, target: { quote: { exact, prefix, suffix }, position: { start: 0, end: 1 } } });
const directive = (...args: Parameters<typeof link>) => link(...args).split('#:~:text=')[1];

describe('linkToPassage', () => {
  it('says a short passage with its context', () => {
    expect(link('quiet cells', 'ut off the very first ', ' were seen at the ed')).toBe(
      'https://journal.example/a/1#:~:text=the%20very%20first-,quiet%20cells,-were%20seen%20at',
    );
  });

  it('encodes what parts a directive', () => {
    expect(directive('a-b, c & d (x)', '', '')).toBe('a%2Db%2C%20c%20%26%20d%20%28x%29');
  });

  it('says a middling passage alone, a long one by its ends', () => {
    const words = (n: number) => Array.from({ length: n }, (_, i) => `word${i}`).join(' ');
    expect(directive(words(8), 'before it ', ' after it')).toBe(encodeURIComponent(words(8)));
    expect(directive(words(40), 'before it ', ' after it')).toBe(
      `${encodeURIComponent('word0 word1 word2 word3 word4')},${encodeURIComponent('word35 word36 word37 word38 word39')}`,
    );
    expect(directive('细'.repeat(150))?.split(',')).toHaveLength(2);
  });

  it('takes words whole that the passage cuts', () => {
    expect(directive('tasta', 'the me', 'sis of it all')).toBe(
      'the-,metastasis,-of%20it'.replace('the-,', ''),
    );
    expect(directive('cells', 'the very “', '” here and then')).toMatch(/cells,-/);
  });

  it('takes no context across the end of a sentence or into a heading', () => {
    expect(directive('quiet cells', 'as was shown. The ', ' died. Then came')).toBe(
      'The-,quiet%20cells,-died.',
    );
    expect(directive('quiet cells', 'all of it Results The very ', ' of it Methods We')).toBe(
      'The%20very-,quiet%20cells,-of%20it',
    );
    expect(directive('cells', 'It is over. ', ' Figure 1')).toBe('cells');
  });

  it('says a passage over the end of a sentence by its ends, as a block may end there', () => {
    expect(directive('were found. Quiet cells', 'they ', ' may')).toBe('were%20found.,Quiet%20cells');
  });

  it('gives the address where there is no passage, and nothing off the web', () => {
    expect(link('')).toBe('https://journal.example/a/1');
    expect(link('x', '', '', 'file:///home/x.html')).toBe('');
    expect(link('x', '', '', 'javascript:alert(1)')).toBe('');
  });

  it('is an address that no bracket or quotation ends, whatever the passage', () => {
    for (let seed = 1; seed <= 100; seed++) {
      for (const note of oddNotebook(seed).notes) {
        const url = linkToPassage(note);
        expect(url).toMatch(/^https:\/\/journal\.example\/a\/1\?x=1(?:#:~:text=[\w.%,-]+)?$/);
        for (const part of url.split('#:~:text=')[1]?.split(',') ?? [])
          expect(() => decodeURIComponent(part)).not.toThrow();
      }
    }
  });
});
