import type { LinkSpan } from '../../core/model';
import type { Segment } from './run';
import { wordsIn } from './words';

/** What a block is made from. */
export interface BlockParts {
  container: Element;
  text: string;
  links: readonly LinkSpan[];
  heading: boolean;
  /** Absent for a leaf that was read natively: its text nodes are found when somebody asks. */
  segments?: readonly Segment[];
}

/**
 * A run of inline content: a paragraph, heading, list item, cell, caption, or the stray text between the blocks
 * of a mixed container. `text` is the text of the DOM as it stands, in UTF-16, white space untouched, plus "\n" at
 * line breaks and SEAM where inline things touch.
 */
export class Block {
  readonly container: Element;
  readonly text: string;
  readonly links: readonly LinkSpan[];
  readonly heading: boolean;
  /** Number of the section: rises with every heading. Set by whoever keeps the blocks in order. */
  section = 0;
  #segments: readonly Segment[] | null;
  #words = -1;

  constructor(parts: BlockParts) {
    this.container = parts.container;
    this.text = parts.text;
    this.links = parts.links;
    this.heading = parts.heading;
    this.#segments = parts.segments ?? null;
  }

  /** Number of words, counted when somebody asks. */
  get words(): number {
    if (this.#words < 0) this.#words = wordsIn(this.text);
    return this.#words;
  }

  /** True while the block's text may still stand on the page. */
  get attached(): boolean {
    return this.container.isConnected && (this.#segments?.[0]?.node.isConnected ?? true);
  }

  /** A node that stands where the block stands in document order. */
  get anchor(): Node {
    const first = this.#segments?.[0]?.node;
    return first?.isConnected ? first : this.container;
  }

  /** The block's text nodes in order, or null when the page no longer says what was read. */
  segments(): readonly Segment[] | null {
    this.#segments ??= textNodes(this.container, this.text);
    return this.#segments;
  }
}

/** Finds the text nodes of a natively read leaf, which add up to its text exactly. Iterative. */
function textNodes(container: Element, text: string): Segment[] | null {
  const segments: Segment[] = [];
  let start = 0;
  let node: Node | null = container.firstChild;
  while (node !== null) {
    if (node.nodeType === 3) {
      const { data } = node as Text;
      if (!text.startsWith(data, start)) return null;
      if (data !== '') segments.push({ node: node as Text, start });
      start += data.length;
    } else if (node.nodeType === 1 && node.firstChild !== null) {
      node = node.firstChild;
      continue;
    }
    while (node !== null && node.nextSibling === null) {
      node = node.parentNode;
      if (node === container) node = null;
    }
    node = node === null ? null : node.nextSibling;
  }
  return start === text.length ? segments : null;
}
