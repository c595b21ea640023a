/**
 * The names in an address's query. Asked one by one, because in a content script of Firefox the iterators of
 * `URLSearchParams` are not iterable (seen in ESR 153, 2026-11).
 */
export function queryNames({ searchParams }: URL): string[] {
  const names: string[] = [];
  searchParams.forEach((_, name) => {
    names.push(name);
  });
  return names;
}
