import { describe, expect, it } from 'vitest';
import { cleanAuthors, dateIn, splitByline } from '../../../../src/core/collections/byline';

describe('a byline', () => {
  it.each([
    ['Jane Doe, Sam Roe and Ann Poe', ['Jane Doe', 'Sam Roe', 'Ann Poe']],
    ['by Jane Doe, Sam Roe & Ann Poe', ['Jane Doe', 'Sam Roe', 'Ann Poe']],
    ['Doe J, Roe S, Poe A.', ['Doe J', 'Roe S', 'Poe A']],
    ['Doe, J.; Roe, S.', ['Doe, J.', 'Roe, S.']],
    ['Doe, J. A., Roe, S.', ['Doe, J. A.', 'Roe, S.']],
    ['Authors: Jane Doe, Sam Roe … Ann Poe', ['Jane Doe', 'Sam Roe', 'Ann Poe']],
    ['Doe J, et al.', ['Doe J']],
    ['Jane Doe*, Sam Roe1,2', ['Jane Doe', 'Sam Roe']],
    ['', []],
  ])('%s', (text, names) => expect(splitByline(text)).toEqual(names));

  it('loses what is no name, and repetitions', () => {
    expect(cleanAuthors(['Jane Doe', 'Show all', '+ 12 more', 'Jane Doe', '…'])).toEqual(['Jane Doe']);
  });
});

describe('a date in a line', () => {
  it.each([
    ['Published: 15 September 2023', '2023-09-15'],
    ['Published on March 5, 2024', '2024-03-05'],
    ['Test Oncol. 2021 Mar 5;13(5):1118.', '2021-03-05'],
    ['2021 Mar;2(3):245', '2021-03'],
    ['2024-03-05T00:00:00Z', '2024-03-05'],
    ['Cancers 2023, 15(18), 4573', '2023'],
    ['Pages 2011–2019', undefined],
    ['in the years 2019 and 2021', undefined],
    ['https://doi.org/10.1000/x.2019.4', undefined],
  ])('%s → %s', (text, date) => expect(dateIn(text)).toBe(date));
});
