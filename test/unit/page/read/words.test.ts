import { describe, expect, it } from 'vitest';
import { wordsIn } from '../../../../src/page/read/words';

describe('wordsIn', () => {
  it.each([
    ['', 0],
    [' \n ', 0],
    ['one', 1],
    ['one two', 2],
    ['  one\n    two\tthree ', 3],
    ['10\u00a0mg of\u2009it', 4],
    ['a \n b', 2],
  ])('counts the words of %j', (text, words) => {
    expect(wordsIn(text)).toBe(words);
  });
});
