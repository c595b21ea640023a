const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const YEAR = '(1[5-9]\\d\\d|20\\d\\d)';

/** "2016/05/02", "2016-05", "2016-05-02T00:00:00Z", "20160502" */
const NUMERIC = new RegExp(`^${YEAR}(?:[-/.](\\d{1,2})(?:[-/.](\\d{1,2}))?)?(?!\\d)`);
const COMPACT = new RegExp(`^${YEAR}(\\d\\d)(\\d\\d)$`);
/** "2022 Feb 15", "2022 Feb" */
const YEAR_FIRST = new RegExp(`^${YEAR}[\\s,]+([A-Za-z]{3,9})\\.?(?:\\s+(\\d{1,2}))?(?!\\d)`);
/** "15 February 2022", "February 2022" */
const DAY_FIRST = new RegExp(`^(?:\\w{3,9},\\s+)?(?:(\\d{1,2})\\s+)?([A-Za-z]{3,9})\\.?[\\s,]+${YEAR}`);
/** "February 15, 2022" */
const MONTH_FIRST = new RegExp(`^([A-Za-z]{3,9})\\.?\\s+(\\d{1,2}),?\\s+${YEAR}`);
/** "02/15/2022", as far as one can tell: the year. */
const YEAR_LAST = new RegExp(`^\\d{1,2}[/.-]\\d{1,2}[/.-]${YEAR}$`);

/** A date as metadata and pages print it, as ISO 8601 as far as stated ("2022-02"); undefined for anything else. */
export function isoDate(printed: string): string | undefined {
  const text = printed.trim();
  const yearFirst = YEAR_FIRST.exec(text);
  if (yearFirst !== null) return joined(yearFirst[1], monthOf(yearFirst[2]), Number(yearFirst[3]));
  const numeric = COMPACT.exec(text) ?? NUMERIC.exec(text);
  if (numeric !== null) return joined(numeric[1], Number(numeric[2]), Number(numeric[3]));
  const monthFirst = MONTH_FIRST.exec(text);
  if (monthFirst !== null) return joined(monthFirst[3], monthOf(monthFirst[1]), Number(monthFirst[2]));
  const dayFirst = DAY_FIRST.exec(text);
  if (dayFirst !== null) return joined(dayFirst[3], monthOf(dayFirst[2]), Number(dayFirst[1]));
  return YEAR_LAST.exec(text)?.[1];
}

const monthOf = (name = ''): number => MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;

/** A month or a day that cannot be ("00", "13") is left out, and what follows it. */
function joined(year: string | undefined, month: number, day: number): string | undefined {
  if (year === undefined || !(month >= 1 && month <= 12)) return year;
  const two = (value: number) => String(value).padStart(2, '0');
  return day >= 1 && day <= 31 ? `${year}-${two(month)}-${two(day)}` : `${year}-${two(month)}`;
}
