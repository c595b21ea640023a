import { describe, expect, it } from 'vitest';
import { libraryLink } from '../../../../src/core/references/library';
import { checkLibrary } from '../../../../src/core/references/library-base';

const reference = { n: 1, key: '1', text: 'x', authors: [], title: 'T', doi: '10.5555/x' };

describe('checkLibrary', () => {
  it.each([
    [
      'proxy',
      'https://proxy.example.edu/login?url=',
      'https://proxy.example.edu/login?url=https://doi.org/10.5555/x',
    ],
    ['proxy', ' proxy.example.edu ', 'https://proxy.example.edu/login?url=https://doi.org/10.5555/x'],
    ['openurl', 'https://resolver.example.edu/openurl', 'https://resolver.example.edu/openurl?url_ver='],
  ] as const)('takes a %s at %s, and links follow from it', (kind, typed, link) => {
    const checked = checkLibrary(kind, typed);
    expect(checked).toHaveProperty('library');
    if ('library' in checked) expect(libraryLink(reference, checked.library)).toContain(link);
  });

  it.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['ftp://proxy.example.edu', 'address'],
    ['javascript:alert(1)', 'address'],
    ['my library', 'address'],
    ['https://proxy', 'host'],
    ['https://me:secret@proxy.example.edu/login?url=', 'password'],
    [`https://proxy.example.edu/${'x'.repeat(600)}`, 'long'],
    ['https://proxy.example.edu/login?url=https://doi.org/10.5555/x', 'whole'],
    ['https://proxy.example.edu/login?qurl=https%3A%2F%2Fwww.example.com', 'whole'],
    ['https://resolver.example.edu/openurl?rft_id=info:doi/10.5555/x', 'whole'],
  ])('refuses %j: %s', (typed, fault) => {
    expect(checkLibrary('proxy', typed)).toEqual({ fault });
  });
});
