import { finish, type Steps } from '../steps';
import { brokenLists } from './breaks';
import { looksLikeReference } from './looks';
import { numberedRun, numbersGoOn } from './numbering';
import { lookForRegions, type Region } from './regions';
import { CITING_LINKS, namesIn, targetsOf } from './targets';

/** Siblings that may be the entries of a reference list. */
interface Candidate {
  items: Element[];
  /** How many of them read like references. */
  likely: number;
  /** How many of them the text links to. */
  linked: number;
}

/** Below this share of entries that read like references, a list is another one. */
const LEAST_SHARE = 0.4;
const ITEM_TAGS = new Set('li p div dd tr section article cite blockquote span td ol ul'.split(' '));

/**
 * The entries of the page's reference list in order, wherever and however it is marked up: of all rows of siblings
 * in places named or titled as such a list, those that most read like references and that the text links to. A list
 * in several parts is put together; copies are left out. Empty when there is none.
 */
export function referenceElements(document: Document): Element[] {
  return finish(lookForReferences(document));
}

/** The same as `referenceElements`, in steps: a long list is dear to find. */
export function* lookForReferences(document: Document): Steps<Element[]> {
  if (document.body === null) return [];
  const cited = yield* citedNames(document);
  const regions = yield* lookForRegions(document);
  let candidates = yield* candidatesIn(regions, cited);
  if (candidates.length === 0)
    candidates = yield* candidatesIn(
      [...document.querySelectorAll('ol,ul')].map((list) => [list]),
      cited,
      5,
    );
  const entries = entriesInside(candidates);
  // Columns and sections of a list read like references too: what holds several entries each is no entry.
  candidates = candidates.filter((candidate) => (entries.get(candidate) ?? 0) < candidate.items.length * 4);
  const best = candidates.reduce<Candidate | null>(
    (a, b) => (a === null || score(b) > score(a) ? b : a),
    null,
  );
  yield;
  const broken = yield* brokenEntries(regions, best?.likely ?? 0);
  if (broken.length > 0) return broken;
  if (best === null) return [];
  const parts = candidates.filter((other) => other === best || continues(best, other));
  return parts.length === 1 ? best.items : inOrder(withoutCopies(parts));
}

/** Entries that stand in one paragraph, where these are more than what was found otherwise. */
function* brokenEntries(regions: readonly Region[], found: number): Steps<Element[]> {
  let most: Element[] = [];
  for (const region of regions) {
    const entries = brokenLists(region);
    if (entries.length > most.length) most = entries;
    yield;
  }
  return most.length > found ? most : [];
}

/**
 * How many entries the lists have that begin inside the items of another. Linear: each list looks upwards from where
 * it begins, and lists of thousands of entries have as many candidates in them.
 */
function entriesInside(all: readonly Candidate[]): Map<Candidate, number> {
  const owners = new Map<Element, Candidate[]>();
  for (const candidate of all) {
    for (const item of candidate.items) {
      const known = owners.get(item);
      if (known === undefined) owners.set(item, [candidate]);
      else known.push(candidate);
    }
  }
  const inside = new Map<Candidate, number>();
  for (const { items, likely } of all) {
    for (let at = items[0]?.parentElement ?? null; at !== null; at = at.parentElement) {
      for (const owner of owners.get(at) ?? []) inside.set(owner, (inside.get(owner) ?? 0) + likely);
    }
  }
  return inside;
}

/** Names that links of the page lead to. */
function* citedNames(document: Document): Steps<Set<string>> {
  const names = new Set<string>();
  for (const link of document.querySelectorAll(CITING_LINKS)) {
    for (const name of targetsOf(link)) names.add(name);
    yield;
  }
  return names;
}

function* candidatesIn(
  regions: readonly Region[],
  cited: ReadonlySet<string>,
  atLeast = 1,
): Steps<Candidate[]> {
  const found = new Map<Element, Candidate>();
  const seen = new Set<Element>();
  function* look(children: readonly Element[]): Steps<void> {
    const candidate = yield* candidateOf(children, cited);
    const first = candidate?.items[0];
    if (candidate === null || first === undefined || candidate.likely < atLeast) return;
    const known = found.get(first);
    if (known === undefined || score(candidate) > score(known)) found.set(first, candidate);
  }
  function* descend(element: Element): Steps<void> {
    if (seen.has(element)) return;
    seen.add(element);
    if (element.childElementCount === 0 || (element.textContent ?? '').length < 40) return;
    yield* look([...element.children]);
    for (const child of element.children) yield* descend(child);
  }
  for (const region of regions) {
    if (region.length > 1) yield* look(region);
    for (const element of region) yield* descend(element);
  }
  return [...found.values()];
}

/** Of some siblings, the kind (tag and class) that most read like references. */
function* candidateOf(siblings: readonly Element[], cited: ReadonlySet<string>): Steps<Candidate | null> {
  const kinds = new Map<string, { items: Element[]; likely: boolean[] }>();
  for (const element of siblings) {
    const tag = element.localName;
    if (!ITEM_TAGS.has(tag) || ((tag === 'ol' || tag === 'ul') && element.childElementCount > 1)) continue;
    const text = element.textContent ?? '';
    if (text.length > 8_000 || text.trim() === '') continue;
    const kind = kindOf(element);
    let group = kinds.get(kind);
    if (group === undefined) {
      group = { items: [], likely: [] };
      kinds.set(kind, group);
    }
    group.items.push(element);
    group.likely.push(looksLikeReference(text));
    yield;
  }
  let best: Candidate | null = null;
  for (const { items, likely } of kinds.values()) {
    const count = likely.filter(Boolean).length;
    if (count === 0) continue;
    // In a list, or of boxes with a class of their own, all count; of bare paragraphs only those from the first to
    // the last that read so.
    const whole = /^(?:li|tr)$/.test(items[0]?.localName ?? '') || (items[0]?.className ?? '') !== '';
    const bounds = whole ? [0, items.length] : [likely.indexOf(true), likely.lastIndexOf(true) + 1];
    const run = items.slice(...bounds);
    const kept = whole ? run : run.slice(...numberedRun(run));
    if (count < kept.length * LEAST_SHARE) continue;
    const linked = kept.filter((item) => namesIn(item).some((name) => cited.has(name))).length;
    const candidate = { items: kept, likely: count, linked };
    if (best === null || score(candidate) > score(best)) best = candidate;
  }
  return best;
}

/** `li` are of one kind whatever their class; boxes and paragraphs only with the same first class. */
function kindOf(element: Element): string {
  const tag = element.localName;
  if (tag === 'li' || tag === 'tr' || tag === 'dd') return tag;
  const [name = ''] = (element.getAttribute('class') ?? '').trim().split(/\s+/);
  return `${tag}.${name.replace(/[\d_-]+$/, '')}.${element.getAttribute('role') ?? ''}`;
}

function score({ items, likely, linked }: Candidate): number {
  const hidden =
    items[0]?.closest('[hidden],[aria-hidden=true],[style*="display:none"],[style*="display: none"]') != null;
  return (likely + 1.5 * linked) * (hidden ? 0.9 : 1);
}

/** Another part of the same list: cited from the text too, or the next column of the same make. */
function continues(best: Candidate, other: Candidate): boolean {
  const [first, mine] = [other.items[0], best.items[0]];
  if (first === undefined || mine === undefined) return false;
  const parent = first.parentElement;
  const own = mine.parentElement;
  if (parent === null || own === null || parent === own || other.likely < other.items.length * 0.7)
    return false;
  if (kindOf(parent) !== kindOf(own) || kindOf(first) !== kindOf(mine)) return false;
  // Asked last: it looks at every entry of both.
  if (overlap(best.items, other.items)) return false;
  if (numbersGoOn(best.items, other.items)) return true;
  return best.linked > 0 ? other.linked * 2 > other.items.length : parent.parentElement === own.parentElement;
}

/** Drops parts that repeat what another part says: hidden duplicates, pop-ups. */
function withoutCopies(parts: readonly Candidate[]): Element[] {
  const said = new Set<string>();
  const kept: Element[] = [];
  for (const { items } of [...parts].sort((a, b) => score(b) - score(a))) {
    const texts = items.map((item) =>
      (item.textContent ?? '').replace(/\W+/g, '').slice(0, 150).toLowerCase(),
    );
    const copies = texts.filter((text) => said.has(text)).length;
    if (copies * 2 > items.length) continue;
    if (overlap(kept, items)) continue;
    kept.push(...items);
    for (const text of texts) said.add(text);
  }
  return kept;
}

/** True when an element of one list is or holds one of the other. Linear: lists have thousands of entries. */
function overlap(a: readonly Element[], b: readonly Element[]): boolean {
  return within(a, new Set(b)) || within(b, new Set(a));
}

function within(elements: readonly Element[], holders: ReadonlySet<Element>): boolean {
  const passed = new Set<Element>();
  return elements.some((element) => {
    for (let at: Element | null = element; at !== null && !passed.has(at); at = at.parentElement) {
      if (holders.has(at)) return true;
      passed.add(at);
    }
    return false;
  });
}

function inOrder(elements: Element[]): Element[] {
  return elements.sort((a, b) => (a.compareDocumentPosition(b) & 4 ? -1 : 1));
}
