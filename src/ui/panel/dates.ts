/** "14 March 2026" for an ISO 8601 date as far as it is stated; what is none is given back as it stands. */
export function formatDate(iso: string, language?: string): string {
  const m = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?(?:T.*)?$/.exec(iso);
  if (!m) return iso;
  const [, year = '', month, day] = m;
  const date = new Date(Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1)));
  // A thirteenth month would be January: what is no date is shown as the page has it.
  if (!date.toISOString().startsWith([year, month, day].filter(Boolean).join('-'))) return iso;
  return date.toLocaleDateString(language, {
    timeZone: 'UTC',
    year: 'numeric',
    ...(month && { month: 'long' }),
    ...(day && { day: 'numeric' }),
  });
}
