import type { CollectionArticle, Reference } from '../model';
import { nameParts } from './authors';

/** "Doe, Jane A.", "Jane A. Doe" → "Doe JA", as references name authors; an organisation stays as it is. */
function referenceName(name: string): string {
  const parts = nameParts(name);
  if (!parts) return name;
  const bare = parts.given.replace(/[.\s-]/g, '');
  const initials = /^\p{Lu}{1,4}$/u.test(bare)
    ? bare
    : (parts.given.match(/(?<=^|[\s.-])\p{L}/gu) ?? []).join('').toUpperCase();
  return initials ? `${parts.family} ${initials}` : name;
}

/** An article of a collection in the form in which references are exported; `n` counts from 1. */
export function referenceOf(article: CollectionArticle, n: number): Reference {
  const { title, authors, journal, year, date, volumePages, doi, pmid, pmcid, url } = article;
  const [, volume, issue, place = ''] = /^([^(:]+)?(?:\(([^)]*)\))?(?::(.+))?$/.exec(volumePages ?? '') ?? [];
  const [, month, day] = /^\d{4}-(\d\d)(?:-(\d\d))?/.exec(date ?? '') ?? [];
  const reference: Reference = {
    n,
    key: String(n),
    text: [authors.join(', '), title, [journal, year].filter(Boolean).join(' ')].filter(Boolean).join('. '),
    authors: authors.map(referenceName),
    title,
  };
  const set = <K extends keyof Reference>(key: K, value: Reference[K] | undefined) => {
    if (value !== undefined && value !== '') reference[key] = value;
  };
  set('year', year ?? (date ? Number(date.slice(0, 4)) : undefined));
  set('month', month ? Number(month) : undefined);
  set('day', day ? Number(day) : undefined);
  set('container', journal);
  set('volume', volume);
  set('issue', issue);
  set(place.includes('-') ? 'pages' : 'article', place);
  set('doi', doi);
  set('pmid', pmid);
  set('pmcid', pmcid);
  if (!doi && !pmid && !pmcid) set('url', url);
  return reference;
}
