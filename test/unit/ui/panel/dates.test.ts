import { describe, expect, it } from 'vitest';
import { formatDate } from '../../../../src/ui/panel/dates';

describe('formatDate', () => {
  it.each([
    ['2026', '2026'],
    ['2026-03', 'March 2026'],
    ['2026-03-14', '14 March 2026'],
    ['2026-03-14T23:30:00Z', '14 March 2026'],
    ['Spring 2026', 'Spring 2026'],
    ['2026-13', '2026-13'],
  ])('%s', (iso, said) => {
    expect(formatDate(iso, 'en-GB')).toBe(said);
  });
});
