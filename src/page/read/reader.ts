import type { LinkSpan } from '../../core/model';
import { sectionOf } from './away';
import { Block } from './block';
import { isButton, isControl, isHeading, linkOf } from './elements';
import { LIMITS } from './limits';
import { BLOCK_TAGS, COMPLEX_SELECTOR, leadsAway, SILENT_TAGS, TYPOGRAPHIC_TAGS } from './names';
import type { Policy } from './policy';
import { Run } from './run';

const ELEMENT = 1;
const TEXT = 3;

/** Most leaves have none. */
const NO_LINKS: readonly LinkSpan[] = [];

/** An element that the reader is inside of and must do something about on leaving. */
interface Open {
  element: Element;
  /** Its class. */
  name: string | null;
  border: 'block' | 'newline' | 'seam' | 'none';
  heading: boolean;
  href: string | null;
  button: boolean;
  /** Where its text begins in the run. */
  from: number;
}

/**
 * Reads the blocks of a region in document order, in as many portions as the caller likes. Leaf blocks with nothing
 * but typographic elements inside are read natively, the others walked. Iterative: pages may nest deeper than the
 * call stack is high.
 *
 * The walk holds a place in a living document: when that place is removed between two portions, the reader stops
 * and `lost` names the nearest element still there, to be read again.
 */
export class Reader {
  /** UTF-16 units that the limits left unread. */
  cut = 0;
  /** Set when the page removed the place where the reader stood. */
  lost: Element | null = null;
  readonly #region: Element;
  readonly #policy: Policy;
  #node: Node | null;
  #run = new Run();
  #depth = 0;
  readonly #open: Open[] = [];
  /** How many of the open elements are links or buttons. */
  #marking = 0;
  #blocks: Block[] = [];

  /** @param region an element that the policy has let through; it is read whatever it is. */
  constructor(region: Element, policy: Policy) {
    this.#region = region;
    this.#policy = policy;
    this.#node = region;
  }

  get done(): boolean {
    return this.#node === null;
  }

  /**
   * Reads on until a deadline (milliseconds of `performance.now()`) or about `units` UTF-16 units.
   * Returns the blocks finished; `done` says whether more will come.
   */
  read(deadline = Number.POSITIVE_INFINITY, units = Number.POSITIVE_INFINITY): Block[] {
    this.#blocks = [];
    let counted = 0;
    let read = 0;
    if (this.#node !== null && !this.#region.contains(this.#node)) this.#lose();
    for (let steps = 1; this.#node !== null; steps++) {
      this.#step(this.#node);
      for (; counted < this.#blocks.length; counted++) read += this.#blocks[counted]?.text.length ?? 0;
      if (read >= units) break;
      if (steps % 32 === 0 && performance.now() >= deadline) break;
    }
    return this.#blocks;
  }

  #step(node: Node): void {
    if (node.nodeType === TEXT) this.#run.add(node as Text);
    else if (node.nodeType === ELEMENT) {
      const element = node as Element;
      const tag = element.localName;
      if (BLOCK_TAGS.has(tag) ? this.#enterBlock(element, tag) : this.#enterInline(element, tag)) {
        this.#depth++;
        this.#node = element.firstChild;
        return;
      }
    }
    if (this.#node === node) this.#next(node);
  }

  /** True when the walk goes on inside. */
  #enterBlock(element: Element, tag: string): boolean {
    const name = element.getAttribute('class');
    const suspect = this.#policy.suspect(element);
    const verdict = element === this.#region ? 'read' : this.#policy.block(element, tag, name, suspect);
    if (verdict === 'gone') {
      this.#run.seam();
      return false;
    }
    this.#flush();
    if (verdict === 'furniture') return false;
    const heading = isHeading(element, tag, suspect);
    if (element !== this.#region) {
      if (heading && leadsAway(element.textContent ?? '')) {
        this.#skipSection(element);
        return false;
      }
      if (suspect && isButton(element, tag) && isControl(element)) return false;
    }
    if (element.firstElementChild === null || element.querySelector(COMPLEX_SELECTOR) === null) {
      if (this.#leaf(element, heading)) return false;
    }
    if (this.#tooDeep(element)) return false;
    if (element.firstChild === null) return false;
    this.#open.push({ element, name, border: 'block', heading, href: null, button: false, from: 0 });
    return true;
  }

  #enterInline(element: Element, tag: string): boolean {
    const run = this.#run;
    if (tag === 'br') run.newline();
    if (tag === 'br' || tag === 'wbr') return false;
    const plain = TYPOGRAPHIC_TAGS.has(tag);
    const name = element.getAttribute('class');
    const suspect = this.#policy.suspect(element);
    const context = name === null ? '' : (this.#open.at(-1)?.name ?? '');
    const asked = element === this.#region;
    if (
      SILENT_TAGS.has(tag) ||
      (!asked && this.#policy.inline(element, tag, name, context, suspect) !== 'read')
    ) {
      run.seam();
      return false;
    }
    const button = tag === 'button' || (suspect && isButton(element, tag));
    if ((button && isControl(element)) || this.#tooDeep(element)) {
      this.#flush();
      return false;
    }
    if (plain && name === null && !suspect) return element.firstChild !== null;
    const custom = tag.includes('-');
    const styled = name !== null || suspect || custom;
    const block = styled && this.#policy.visibility.laidOutAsBlock(element, name, context, suspect);
    const border = block ? 'newline' : plain ? 'none' : 'seam';
    this.#border(border);
    if (element.firstChild === null) return false;
    const href = tag === 'a' ? linkOf(element) : null;
    this.#open.push({ element, name, border, heading: false, href, button, from: run.text.length });
    if (href !== null || button) this.#marking++;
    return true;
  }

  /** Moves on behind a subtree; closes what is left on the way up. */
  #next(from: Node): void {
    let node: Node = from;
    let next: Node | null = null;
    while (node !== this.#region) {
      next = node.nextSibling;
      if (next !== null) break;
      const parent = node.parentNode;
      if (parent === null) break;
      this.#depth--;
      if (this.#open.at(-1)?.element === parent) this.#leave();
      node = parent;
    }
    this.#node = next;
    if (next === null) this.#flush();
  }

  #leave(): void {
    const last = this.#open.at(-1);
    if (last === undefined) return;
    if (last.border === 'block') {
      this.#flush();
      this.#open.pop();
      return;
    }
    this.#pop();
    if (last.href !== null) this.#run.link(last.from, last.href);
    if (last.button) this.#run.button(last.from);
    this.#border(last.border);
  }

  #pop(): void {
    const last = this.#open.pop();
    if (last !== undefined && (last.href !== null || last.button)) this.#marking--;
  }

  #border(border: Open['border']): void {
    if (border === 'newline') this.#run.newline();
    else if (border === 'seam') this.#run.seam();
  }

  #tooDeep(element: Element): boolean {
    if (this.#depth < LIMITS.depth) return false;
    this.cut += element.textContent?.length ?? 0;
    return true;
  }

  /** Reads a leaf natively; false when it is too long for one look. */
  #leaf(element: Element, heading: boolean): boolean {
    const text = element.textContent ?? '';
    if (text.length > LIMITS.block) return false;
    if (!/\S/.test(text)) return true;
    let links = NO_LINKS;
    for (let i = 0; this.#marking > 0 && i < this.#open.length; i++) {
      const href = this.#open[i]?.href ?? null;
      if (href !== null) links = [...links, { start: 0, end: text.length, href }];
    }
    this.#blocks.push(new Block({ container: element, text, links, heading }));
    return true;
  }

  /** Ends the open run. */
  #flush(): void {
    let run = this.#run;
    if (run.text === '' && run.cut === 0) {
      this.#restart();
      return;
    }
    const around = this.#open.findLast((open) => open.border === 'block');
    for (let i = 0; this.#marking > 0 && i < this.#open.length; i++) {
      const { href, from, button } = this.#open[i] as Open;
      if (href !== null) run.link(from, href);
      if (button) run.button(from);
    }
    this.cut += run.cut;
    this.#restart();
    if (run.empty) return;
    const heading = around?.heading ?? false;
    const share = run.buttonShare;
    if (heading && share > 0 && share < 0.6) run = run.withoutButtons();
    else if (share > 0.7 && !heading && around?.element.localName !== 'summary') return;
    const { text, links, segments } = run;
    const container = around?.element ?? this.#region;
    this.#blocks.push(new Block({ container, text, links, heading, segments }));
  }

  #restart(): void {
    if (!this.#run.fresh) this.#run = new Run();
    if (this.#marking > 0) for (const open of this.#open) open.from = 0;
  }

  /** Leaves the box that stands under a heading which leads away. */
  #skipSection(heading: Element): void {
    const last = sectionOf(heading, this.#region, (box) => this.#policy.spared(box));
    for (let at = heading.parentElement; at !== null && at !== last.parentElement; at = at.parentElement) {
      this.#depth--;
      if (this.#open.at(-1)?.element === at) this.#pop();
    }
    this.#next(last);
  }

  #lose(): void {
    const alive = this.#open.findLast((open) => open.element.isConnected);
    this.lost = alive?.element ?? this.#region;
    this.#node = null;
  }
}
