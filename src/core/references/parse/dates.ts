const NAMES = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** Month names in full and as PubMed abbreviates them, as a pattern without groups. */
export const MONTH =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)';

/** A year that a cited work can have been published in. */
export const YEAR = '(?:1[5-9]\\d\\d|20[0-4]\\d)';

/** 1–12 for a month's name, undefined for anything else. */
export function monthNumber(name: string | undefined): number | undefined {
  const at = NAMES.indexOf((name ?? '').slice(0, 3).toLowerCase());
  return at < 0 ? undefined : at + 1;
}

/** "2020", 11, 6 → "2020-11-06"; as far as stated. */
export function isoDate(year: string, month?: number, day?: string): string {
  const two = (value: number) => String(value).padStart(2, '0');
  if (month === undefined) return year;
  return day === undefined ? `${year}-${two(month)}` : `${year}-${two(month)}-${two(Number(day))}`;
}
