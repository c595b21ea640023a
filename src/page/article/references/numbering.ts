const LABEL = /^\s*[[(]?(\d{1,4})[\])]?[.)]?\s/;

/** The number printed in front of an entry, or given to its list by `start`; null where there is none. */
function numberOf(item: Element): number | null {
  const printed = LABEL.exec(item.textContent ?? '')?.[1];
  if (printed !== undefined) return Number(printed);
  const start = item.parentElement?.getAttribute('start') ?? '';
  return item.previousElementSibling === null && /^\d{1,4}$/.test(start) ? Number(start) : null;
}

/** True when the numbers of a second part go on behind those of the first: "Methods references" from 51 on. */
export function numbersGoOn(first: readonly Element[], second: readonly Element[]): boolean {
  const [head, other] = [first[0], second[0]];
  if (head === undefined || other === undefined) return false;
  const from = numberOf(other);
  return from !== null && from > 1 && from > (numberOf(head) ?? 1) + first.length - 1;
}

/** Of paragraphs in a row of which most are numbered, those from the first number to the last. */
export function numberedRun(items: readonly Element[]): [from: number, to: number] {
  const numbered = items.map((item) => LABEL.test(item.textContent ?? ''));
  if (numbered.filter(Boolean).length < items.length * 0.7) return [0, items.length];
  return [numbered.indexOf(true), numbered.lastIndexOf(true) + 1];
}
