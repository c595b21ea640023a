import { describe, expect, it } from 'vitest';
import { authorKey } from '../../../../src/core/collections/authors';

describe('a name for comparing', () => {
  it.each([
    ['Steeg PS', 'steeg p'],
    ['Steeg, Patricia S.', 'steeg p'],
    ['Patricia S. Steeg', 'steeg p'],
    ['P. S. Steeg', 'steeg p'],
    ['Mecklenbräuck R', 'mecklenbrauck r'],
    ['De Conti G', 'deconti g'],
    ['Giulia De Conti', 'deconti g'],
    ['Maria van der Berg', 'vanderberg m'],
  ])('%s → %s', (name, key) => expect(authorKey(name)).toBe(key));

  it.each(['Consortium', '', 'et al.', 'The International Working Group for the Study of Cancer'])(
    'names nobody: %s',
    (name) => expect(authorKey(name)).toBeUndefined(),
  );
});
