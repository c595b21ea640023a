import { expect, it } from 'vitest';
import { foldTokens } from '../../../../src/core/text';
import { AsciiLook, lookAt } from '../../../../src/core/vocabularies/form-look';
import { hashOf, secondHashOf } from '../../../../src/core/vocabularies/hash';
import { seeded } from '../../harness/odd-text';

it('sees in ASCII what folding sees in any text', () => {
  const random = seeded(3);
  const ascii = new AsciiLook();
  for (let round = 0; round < 3_000; round++) {
    const characters = Array.from({ length: 1 + Math.floor(random() * 18) }, () =>
      random() < 0.25 ? ' -' : String.fromCharCode(0x20 + Math.floor(random() * 95)),
    );
    const form = characters.join('').slice(0, 24);
    expect(ascii.read(form)).toBe(true);
    const { starts: _s, ends: _e, hashes, seconds, variable: _v, ...look } = ascii;
    expect(look, form).toEqual(lookAt(form));
    const tokens = foldTokens(form);
    expect([...hashes.slice(0, ascii.tokens)], form).toEqual(tokens.map(hashOf));
    expect([...seconds.slice(0, ascii.tokens)], form).toEqual(tokens.map(secondHashOf));
  }
});

it('leaves to others what is no ASCII', () => {
  expect(new AsciiLook().read('naïve')).toBe(false);
  expect(new AsciiLook().read('a\tb')).toBe(false);
});
